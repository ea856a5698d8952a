import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express, { type RequestHandler } from 'express'

/** Inter for the pages made on the server: our own copy, so that a public page asks nobody else for anything. */
export const fontFiles = (): RequestHandler => {
  const found = createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')
  return express.static(join(dirname(found), 'files'), { maxAge: '30d', index: false })
}
