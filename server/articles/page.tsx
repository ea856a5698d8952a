import type { ReactNode } from 'react'
import { words } from '../words'
import { style } from './style'

interface Props {
  title: string
  demonstration: boolean
  children: ReactNode
}

/** The frame of every public page: one document, its style inside, no script. */
export function Page({ title, demonstration, children }: Props) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/emblem.svg" type="image/svg+xml" />
        <style>{style}</style>
      </head>
      <body>
        <div className="band" />
        <header className="site">
          <div className="wrap">
            <img src="/emblem.svg" alt="" width="40" height="40" />
            <p>
              <b>{words('article:brand')}</b>
              <small>{words('article:tagline')}</small>
            </p>
          </div>
        </header>
        <main className="wrap">{children}</main>
        <footer className="legal">
          <div className="wrap">
            {demonstration && <span>{words('article:demonstration')}</span>}
            <span>{words('article:count_fixed')}</span>
            <span>{words('article:brand')}</span>
          </div>
        </footer>
      </body>
    </html>
  )
}
