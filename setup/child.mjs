import { spawn } from 'node:child_process'

const running = new Set()
const EXIT = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

function end(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // already gone
  }
}

/** Children live in groups of their own, so that one signal to us ends them with all they started. */
function passOn(signal) {
  for (const child of running) end(child, signal)
  process.exit(EXIT[signal])
}
const listeners = Object.keys(EXIT).map((signal) => [signal, () => passOn(signal)])

function watch(child) {
  if (running.size === 0) for (const [signal, listener] of listeners) process.on(signal, listener)
  running.add(child)
}

/** With no child left our handlers go too: the application must be alone with its signals. */
function unwatch(child) {
  running.delete(child)
  if (running.size === 0) for (const [signal, listener] of listeners) process.off(signal, listener)
}

/**
 * Runs a program without a shell and without stdin. `show`: it writes to our console; else its output is collected.
 * Answers { code, output, timedOut }; code is undefined when the program could not be started (missing: true).
 */
export function child(file, args, { env = process.env, cwd, show = false, limitMs } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
    const process_ = spawn(file, args, { env, cwd, stdio, detached: true })
    let output = ''
    let timedOut = false
    const collect = (chunk) => {
      output += chunk
    }
    process_.stdout?.setEncoding('utf8').on('data', collect)
    process_.stderr?.setEncoding('utf8').on('data', collect)
    const late = () => {
      timedOut = true
      end(process_, 'SIGKILL')
    }
    const timer = limitMs ? setTimeout(late, limitMs) : undefined
    const finish = (result) => {
      clearTimeout(timer)
      unwatch(process_)
      resolve({ output, timedOut, ...result })
    }
    process_.once('error', (error) => finish({ code: undefined, missing: true, output: String(error.message) }))
    process_.once('close', (code) => finish({ code: code ?? 1 }))
    if (process_.pid) watch(process_)
  })
}
