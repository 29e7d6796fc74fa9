import type { Plugin } from 'esbuild';

export function watchLines(count: number): Plugin;
