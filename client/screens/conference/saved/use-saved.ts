import { useEffect, useRef, useState } from 'react'
import { Problem, problem } from '../../../../shared/problems'
import { serverNow } from '../../../clock'
import { onLineUp } from '../../../live'

const DISK_AGAIN_MS = 10_000

/** A value with the version of the thing it belongs to. */
export interface Held<V> {
  value: V
  version: number
}

export interface SavedOptions<V> {
  held: Held<V>
  /** Sends the field with `If-Match`; the reply is put into the cache by whoever sends. Throws a Problem. */
  send: (value: V, version: number) => Promise<unknown>
  /** This field in the thing that a stale refusal says holds now. */
  read: (latest: unknown) => Held<V> | undefined
  /** A newer version stands and the draft is kept: the focus belongs into the field. */
  onStale: () => void
}

interface Edit<V> {
  draft: V
  /** What stood there when the edit began. */
  base: Held<V>
  since: number
}

/** What holds now, and by whom and when the thing was last changed, when that is known. */
export interface Overtaken<V> extends Held<V> {
  by: string
  at: number | null
}

export interface Saved<V> {
  draft: V
  set: (value: V) => void
  /** On blur, Enter or a choice. Nothing typed: nothing sent. */
  save: (value?: V) => void
  /** Takes what was typed back. */
  drop: () => void
  busy: boolean
  savedAt: number | undefined
  problem: Problem | undefined
  /** Refused as stale: what holds now, and what stood there when the edit began. */
  newest: Overtaken<V> | undefined
  opened: { value: V; at: number } | undefined
  keepMine: () => void
  /** Somebody else changed the field while nothing was being typed here. */
  foreign: { at: number; before: V } | undefined
}

/** A change by somebody else, seen from outside: not what was just sent from here. */
function useForeign<V>(value: V, own: { current: V | undefined }): { at: number; before: V } | undefined {
  const [foreign, setForeign] = useState<{ at: number; before: V }>()
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    setForeign(own.current === value ? undefined : { at: serverNow(), before: before.current })
    before.current = value
  }, [value, own])
  return foreign
}

const asProblem = (cause: unknown): Problem => (cause instanceof Problem ? cause : problem('unavailable', 'failed'))

/**
 * One field that is saved alone. The edit carries the version it was based on; a stale one is refused beside what holds
 * now and keeps its draft. Somebody's change of another field of the same thing is no obstacle: then it is sent again.
 */
export function useSaved<V>({ held, send, read, onStale }: SavedOptions<V>): Saved<V> {
  const [edit, setEdit] = useState<Edit<V>>()
  const [newest, setNewest] = useState<Overtaken<V>>()
  const [refused, setRefused] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [savedAt, setSavedAt] = useState<number>()
  const own = useRef<V | undefined>(undefined)
  const queued = useRef(false)
  /** A draft that breaks a rule is not sent again until it is another one. */
  const wrong = useRef<V | undefined>(undefined)
  const foreign = useForeign(held.value, own)

  const drop = (): void => {
    setEdit(undefined)
    setNewest(undefined)
    setRefused(undefined)
  }

  const kept = (sent: V): void => {
    setSavedAt(serverNow())
    setNewest(undefined)
    setRefused(undefined)
    setEdit((now) => (now === undefined || now.draft === sent ? undefined : { ...now, base: { ...held, value: sent } }))
  }

  const stale = async (tried: Edit<V>, cause: Problem): Promise<void> => {
    const now = read(cause.reply.latest)
    if (now === undefined) return setRefused(cause)
    if (now.value === tried.base.value) return await attempt({ ...tried, base: now }, now.version)
    if (now.value === tried.draft) return kept(tried.draft)
    const { by, changedAt } = cause.reply.values ?? {}
    setNewest({ ...now, by: String(by ?? ''), at: changedAt === undefined ? null : Number(changedAt) })
    onStale()
  }

  const attempt = async (tried: Edit<V>, version: number): Promise<void> => {
    try {
      own.current = tried.draft
      await send(tried.draft, version)
      kept(tried.draft)
    } catch (cause) {
      const said = asProblem(cause)
      if (said.reply.kind === 'stale') await stale(tried, said)
      else {
        wrong.current = said.reply.kind === 'invalid' ? tried.draft : undefined
        setRefused(said)
      }
    }
  }

  const start = (tried: Edit<V>, version: number): void => {
    setBusy(true)
    void attempt(tried, version).finally(() => setBusy(false))
  }

  const begun = (draft: V): Edit<V> => edit ?? { draft, base: held, since: serverNow() }

  const save = (value?: V): void => {
    const tried = value === undefined ? edit : { ...begun(value), draft: value }
    if (tried === undefined) return
    setEdit(tried)
    if (busy) queued.current = true
    if (busy || newest !== undefined) return
    if (refused?.reply.kind === 'invalid' && wrong.current === tried.draft) return
    if (tried.draft === tried.base.value) drop()
    else start(tried, held.value === tried.base.value ? Math.max(held.version, tried.base.version) : tried.base.version)
  }

  const again = useRef(save)
  again.current = save
  useEffect(() => {
    if (busy || !queued.current) return
    queued.current = false
    again.current()
  }, [busy])

  // What could not be sent for want of a line goes by itself when the line is back.
  const waiting = refused?.reply.kind === 'unavailable'
  useEffect(() => (waiting ? onLineUp(() => again.current()) : undefined), [waiting])
  // A disk that takes nothing tells nobody when it does again.
  const diskFailed = refused?.reply.code === 'not_saved'
  useEffect(() => {
    if (!diskFailed) return
    const timer = setInterval(() => again.current(), DISK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [diskFailed])

  return {
    draft: edit ? edit.draft : held.value,
    set: (draft) => setEdit({ ...begun(draft), draft }),
    save,
    drop,
    busy,
    savedAt,
    problem: refused,
    newest,
    opened: edit && newest ? { value: edit.base.value, at: edit.since } : undefined,
    keepMine: () => edit && newest && start({ ...edit, base: newest }, newest.version),
    foreign,
  }
}
