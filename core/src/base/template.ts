/** Sentences: the places to fill in, and the first letter. */

export type TemplateValues = Readonly<Record<string, string | number | undefined>>;

/** Puts values into the `{places}` of a template; a place without a value stays as it is. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
