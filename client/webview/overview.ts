/** Runs inside the overview: draws what the extension sends, and tells which mark was chosen. */
interface Drawing {
  readonly html: string;
  readonly language: string;
}

declare function acquireVsCodeApi(): { postMessage(message: object): void };

const host = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;

window.addEventListener('message', ({ data }: MessageEvent<Drawing>) => {
  const focused = document.activeElement?.getAttribute('data-key') ?? undefined;
  document.documentElement.lang = data.language;
  // Text of documents comes escaped; the page's policy runs nothing that stands in here.
  main.innerHTML = data.html;
  for (const point of main.querySelectorAll<HTMLElement>('[data-left]')) {
    point.style.left = `${point.dataset.left ?? 0}%`;
    point.style.bottom = `${point.dataset.bottom ?? 0}%`;
  }
  const again = [...main.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === focused);
  if (focused !== undefined) again?.focus({ preventScroll: true });
});

document.addEventListener('click', ({ target }) => {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  if (mark?.dataset.place) host.postMessage({ do: 'reveal', place: mark.dataset.place });
  const answer = target instanceof Element ? target.closest<HTMLElement>('[data-together]') : null;
  if (answer) host.postMessage({ do: 'together', together: answer.dataset.together === 'yes' });
});

host.postMessage({ do: 'ready' });
