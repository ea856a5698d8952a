import accounts from './vi/accounts.json'
import article from './vi/article.json'
import common from './vi/common.json'
import conference from './vi/conference.json'
import conferences from './vi/conferences.json'
import control from './vi/control.json'
import delegate from './vi/delegate.json'
import hall from './vi/hall.json'
import home from './vi/home.json'
import media from './vi/media.json'
import papers from './vi/papers.json'
import point from './vi/point.json'
import problems from './vi/problems.json'
import rollCall from './vi/roll-call.json'
import secretary from './vi/secretary.json'
import signIn from './vi/sign-in.json'
import start from './vi/start.json'
import ui from './vi/ui.json'
import welcome from './vi/welcome.json'

/** Every sentence shown to people, by feature: the name of the file is the namespace. One line per file. */
export const vi = {
  accounts,
  article,
  common,
  conference,
  conferences,
  control,
  delegate,
  home,
  papers,
  hall,
  media,
  point,
  problems,
  'roll-call': rollCall,
  secretary,
  'sign-in': signIn,
  start,
  ui,
  welcome,
}
