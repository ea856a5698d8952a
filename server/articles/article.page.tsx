import type { ReactNode } from 'react'
import { words } from '../words'
import type { PublicArticle } from './articles'
import { Page } from './page'

const zone = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' } as const
const parts = (time: number, more: Intl.DateTimeFormatOptions = {}) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('vi-VN', { ...zone, ...more, hourCycle: 'h23' })
      .formatToParts(time)
      .map((p) => [p.type, p.value]),
  )
const day = (time: number) => {
  const { day: d, month, year } = parts(time)
  return `${d}/${month}/${year}`
}
const dayHour = (time: number) => {
  const { hour, minute } = parts(time, { hour: '2-digit', minute: '2-digit' })
  return `${day(time)} ${hour}:${minute}`
}

/** The paragraph as printed; words that differ from the official record are marked and lead to the note apart. */
function printed(text: string, differences: PublicArticle['differences']): ReactNode[] {
  const found = differences.find((one) => text.includes(one.printed))
  if (!found) return [text]
  const [before = '', ...rest] = text.split(found.printed)
  return [
    before,
    <a key={found.printed} className="dv" href="#khac">
      {found.printed}
    </a>,
    rest.join(found.printed),
  ]
}

function Resolution({ one }: { one: PublicArticle['resolutions'][number] }) {
  const { type, number, issuer, date, abstract } = one
  return (
    <section className="res">
      <p className="k">{words('article:about')}</p>
      <h2 className="boxh">{words('article:numbered', { type, number })}</h2>
      <p>
        {words(date === null ? 'article:of_undated' : 'article:of', {
          issuer,
          abstract,
          date: date === null ? '' : day(date),
        })}
      </p>
    </section>
  )
}

function Differences({ differences }: Pick<PublicArticle, 'differences'>) {
  if (differences.length === 0) return null
  return (
    <section className="diff" id="khac">
      <h2 className="boxh">{words('article:differs')}</h2>
      {differences.map(({ printed: as, official, source }) => (
        <dl key={as}>
          <dt>{words('article:in_text')}</dt>
          <dd>«{as}»</dd>
          <dt>{words('article:in_record')}</dt>
          <dd>
            «{official}»<span className="src">{source}</span>
          </dd>
        </dl>
      ))}
      <p className="src">{words('article:kept_as_printed')}</p>
    </section>
  )
}

function Sisters({ sisters }: Pick<PublicArticle, 'sisters'>) {
  if (sisters.length === 0) return null
  return (
    <section className="sis">
      <h2 className="boxh">{words('article:sisters')}</h2>
      <ul>
        {sisters.map(({ id, pointName, posted }) => (
          <li key={id}>
            <a href={`/tin/${id}`}>{pointName}</a>
            <time dateTime={new Date(posted).toISOString()}>{dayHour(posted)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The public bulletin: complete HTML, readable without script. */
export function ArticlePage({ article }: { article: PublicArticle }) {
  const [sapo, ...body] = article.paragraphs
  const [resolution] = article.resolutions
  return (
    <Page title={article.title} demonstration={article.demonstration}>
      <nav className="crumb" aria-label={words('article:path')}>
        {resolution && <span>{words('article:numbered', { type: resolution.type, number: resolution.number })} ›</span>}{' '}
        <span>{article.pointName}</span>
        {article.demonstration && <span className="chip">{words('article:demonstration')}</span>}
      </nav>
      <h1>{article.title}</h1>
      <p className="meta">
        <time dateTime={new Date(article.posted).toISOString()}>{dayHour(article.posted)}</time>
        <span>{words('article:views', { n: article.views })}</span>
      </p>
      <div className="cols">
        <article>
          <p className="sapo">{printed(sapo ?? '', article.differences)}</p>
          {body.map((text) => (
            <p key={text.slice(0, 40)}>{printed(text, article.differences)}</p>
          ))}
          <p className="sign">{article.signature}</p>
        </article>
        <aside>
          {article.resolutions.map((one) => (
            <Resolution key={one.number} one={one} />
          ))}
          <Differences differences={article.differences} />
          <Sisters sisters={article.sisters} />
        </aside>
      </div>
    </Page>
  )
}
