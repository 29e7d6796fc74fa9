import type { BuildOptions, Plugin } from 'esbuild';

export const banner: { readonly js: string };
export function bundles(options: {
  readonly isProduction: boolean;
  readonly plugins: readonly Plugin[];
}): Readonly<Record<'shared' | 'node' | 'server' | 'cli', BuildOptions>>;
