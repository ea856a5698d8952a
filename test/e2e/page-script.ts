import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const bundled = new Map<string, Promise<string>>()

async function bundle(input: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rollupOptions: { input, output: { format: 'iife' } } },
  })
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
  if (!code) throw new Error(`${input} was not built`)
  return code
}

/** A part of a test that runs inside the page, with all it imports, as one script. */
export const pageScript = (url: URL): Promise<string> => {
  const input = fileURLToPath(url)
  const script = bundled.get(input) ?? bundle(input)
  bundled.set(input, script)
  return script
}
