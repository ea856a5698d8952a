const isSecure = (origin: string) => origin.startsWith('https://')

/** Browsers keep cookies by host and ignore ports: two copies beside each other must not share one. */
export const cookieName = (origin: string): string => {
  const { port } = new URL(origin)
  return `${isSecure(origin) ? '__Host-' : ''}hop${port ? `-${port}` : ''}`
}

export const cookieOptions = (origin: string) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(origin), path: '/' }) as const

/** The value of one cookie in a Cookie header. */
export const cookieValue = (cookies: string | undefined, name: string): string | undefined =>
  cookies
    ?.split(/; */)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
