import { Problem, problem, problemReply } from '../../../shared/problems'
import { addressOf } from '../../api'
import { deviceTag } from '../../device'

const nameIn = (header: string | null): string | undefined => /filename="?([^";]+)"?/.exec(header ?? '')?.[1]

const asked = async (address: string): Promise<Response> => {
  try {
    return await fetch(address, { credentials: 'same-origin', headers: { 'X-Device': deviceTag() } })
  } catch {
    throw problem('unavailable', 'offline')
  }
}

/** Fetches a file and hands it to the browser under the server's name. Answers that name; throws the refusal. */
export const download = async (path: string, params: Record<string, string | number>): Promise<string> => {
  const response = await asked(addressOf(path, params, {}))
  if (!response.ok) {
    const parsed = problemReply.safeParse(await response.json().catch(() => undefined))
    throw parsed.success ? new Problem(parsed.data) : problem('unavailable', 'server_away')
  }
  const name = nameIn(response.headers.get('content-disposition')) ?? String(params.file)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}
