export function exchange(text: string): string;
