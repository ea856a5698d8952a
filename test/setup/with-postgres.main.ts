import { spawn } from 'node:child_process'
import { startPostgres } from './postgres'

// Runs a command with E2E_POSTGRES naming a throw-away server that ends with it.
const [command = '', ...args] = process.argv.slice(2)
const server = await startPostgres()
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, E2E_POSTGRES: server.url } })
child.once('exit', (code) => {
  void server.stop().then(() => process.exit(code ?? 1))
})
