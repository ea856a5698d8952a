import { promises } from './promises'
import { real } from './real'

promises('the real server', () => real())
