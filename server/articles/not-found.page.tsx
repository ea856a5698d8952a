import { words } from '../words'
import { Page } from './page'

export const NotFoundPage = () => (
  <Page title={words('article:not_found')} demonstration={false}>
    <h1>{words('article:not_found')}</h1>
    <p className="meta">{words('article:not_found_why')}</p>
  </Page>
)
