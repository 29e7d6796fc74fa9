/** Sentences with places to fill in. */

export type TemplateValues = Readonly<Record<string, string | number | undefined>>;

/** Puts values into the `{places}` of a template; a place without a value stays as it is. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
