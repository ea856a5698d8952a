import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One HTTP call, declared once for both sides. `path` is below `/api` and writes parameters as `:id`. */
export interface Call {
  method: Method
  path: string
  /** One sentence, in English: what the call does. */
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Absent: the call answers 204 with nothing. */
  reply?: z.ZodType
  status?: number
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
/** A handler of a call without a reply answers nothing. */
type Nothing = ReturnType<() => void>
type In<S> = S extends z.ZodType ? z.input<S> : Nothing

export type Params<C extends Call> = Out<C['params']>
export type Query<C extends Call> = Out<C['query']>
export type Body<C extends Call> = Out<C['body']>
export type Reply<C extends Call> = Out<C['reply']>
export type ReplyIn<C extends Call> = In<C['reply']>

type Field<K extends string, S> = S extends z.ZodType ? { [P in K]: z.input<S> } : { [P in K]?: undefined }
/** What a caller hands over: only the parts the call declares. */
export type Arguments<C extends Call> = Field<'params', C['params']> &
  Field<'query', C['query']> &
  Field<'body', C['body']>

/** Keeps the exact type of the declaration. */
export const call = <const C extends Call>(declared: C): C => declared
