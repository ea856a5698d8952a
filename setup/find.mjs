import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a path is a file that may be run. */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The first of these names found in PATH, with its folder, or undefined. */
export function findProgram(names, path = process.env.PATH ?? '') {
  const places = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)))
  return places.find(isProgram)
}
