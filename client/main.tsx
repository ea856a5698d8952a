import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import './theme.css'
import 'dayjs/locale/vi'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api'
import { App } from './app'
import './i18n'
import { startLive } from './live'
import { startOutbox } from './outbox/start'

startLive(queries)
startOutbox()

const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
