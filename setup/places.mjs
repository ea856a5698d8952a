import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const inRoot = (...parts) => join(root, ...parts)

/** The user's cache folder for things that outlive a checkout. */
export const cache = (...parts) => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'diem-cau', ...parts)
