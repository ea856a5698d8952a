/** Settings of an application that runs here must not reach the tests. */
const SETTINGS =
  /^(PORT|HOST|DATA_DIR|PUBLIC_URL|TRUST_PROXY|TLS_CERT|TLS_KEY|NODE_ADDRESS|MEDIA_PORTS|DATABASE_URL|LIVEKIT_\w+|NODE_ENV)$/

/** Environment of the test steps: only found tools are named, and no colours where nobody looks. */
export function testEnv({ chromium, calc, livekit }, env = process.env) {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !SETTINGS.test(name)))
  const tools = { CHROMIUM_BIN: chromium, SOFFICE_BIN: calc, LIVEKIT_SERVER_BIN: livekit }
  for (const [name, path] of Object.entries(tools)) if (path) kept[name] = path
  if (!env.CI) return kept
  delete kept.FORCE_COLOR
  return { ...kept, NO_COLOR: '1' }
}
