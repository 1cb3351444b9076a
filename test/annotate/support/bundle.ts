import preact from '@preact/preset-vite';
import { build } from 'vite';

/** The harness with all that it needs as one script, to be run in a page. */
export async function bundleHarness(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/annotate/support/harness.ts', formats: ['iife'], name: 'harness', fileName: 'harness' },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The harness was not built');
  return chunk.code;
}
