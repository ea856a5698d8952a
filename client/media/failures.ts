/** Why a camera or microphone cannot be had; each has its remedy in the words. */
export const failures = ['insecure', 'none', 'blocked', 'busy', 'ended', 'failed'] as const
export type Failure = (typeof failures)[number]

const BY_NAME: Record<string, Failure> = {
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'blocked',
  PermissionDeniedError: 'blocked',
  SecurityError: 'blocked',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
}

/** What the browser's error means for the technician. */
export const failureOf = (error: unknown): Failure =>
  (error instanceof Error || error instanceof DOMException ? BY_NAME[error.name] : undefined) ?? 'failed'
