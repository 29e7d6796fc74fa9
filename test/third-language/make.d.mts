export function thirdLanguage(): { readonly path: string; readonly text: string }[];
