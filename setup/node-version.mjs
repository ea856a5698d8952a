// Read by Nodes of any age: plain syntax only.
import { words } from './words.mjs'

/** As "engines" in package.json: ^20.19 || ^22.12 || >=24. */
export function supports(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0]
  const minor = parts[1]
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major >= 24
}

/** The sentence to stop with, or undefined when this Node will do. */
export function nodeProblem(version) {
  return supports(version) ? undefined : words.wrongNode(version)
}
