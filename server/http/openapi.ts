import { z } from 'zod'
import type { Call } from '../../shared/call'
import { problemReply } from '../../shared/problems'
import { registered } from './route'
import { version } from './version'

type Json = Record<string, unknown>

/** What may come in is described by what a sender types, what goes out by what is sent. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** "/points/:id/seats" → "/api/points/{id}/seats" */
const pathOf = (call: Call): string => `/api${call.path.replace(/:(\w+)/g, '{$1}')}`

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, one]) => ({
    ...{ name, in: place, schema: one },
    required: place === 'path' || required.includes(name),
  }))
}

const refusal = { $ref: '#/components/responses/Problem' }

function repliesOf({ reply, status }: Call): Json {
  const done = reply
    ? { description: 'Done', content: { 'application/json': { schema: schemaOf(reply, 'output') } } }
    : { description: 'Done' }
  return { [String(reply ? (status ?? 200) : 204)]: done, default: refusal }
}

/** Versioned things are changed on the version that was seen. */
const basedOn = { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } }

function operationOf(call: Call, signedIn: boolean): Json {
  const changes = call.method !== 'GET' && call.method !== 'POST'
  return {
    summary: call.summary,
    tags: [call.path.split('/')[1] ?? ''],
    parameters: [
      ...parametersOf(call.params, 'path'),
      ...parametersOf(call.query, 'query'),
      ...(changes ? [basedOn] : []),
    ],
    ...(call.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(call.body, 'input') } } } }
      : {}),
    responses: repliesOf(call),
    security: signedIn ? [{ cookie: [] }] : [],
  }
}

/** OpenAPI 3.1 of every call that a router answers, made from the declarations that both sides use. */
export function openApi(cookie: string): Json {
  const paths: Record<string, Json> = {}
  for (const [call, { signedIn }] of registered) {
    const path = pathOf(call)
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call, signedIn) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Điểm Cầu', version, description: 'A refusal names its kind and code; screens say the sentence.' },
    paths,
    components: {
      securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: cookie } },
      responses: {
        Problem: {
          description: 'A refusal',
          content: { 'application/json': { schema: schemaOf(problemReply, 'output') } },
        },
      },
    },
  }
}
