import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { type ComponentType, useEffect } from 'react'
import { onRefusal, queries } from './api'
import { DeskLayout } from './desk'
import { onEnded } from './live'
import { cssVariables, theme } from './theme'
import { Announcer } from './ui/Announcer'
import { Crashed, Missing } from './ui/Crashed'
import { KeysHelp } from './ui/KeysHelp'
import { NoticePlace } from './ui/Notice'
import { useForcedScheme } from './ui/shell/use-shell'

type Screen = () => Promise<{ default: ComponentType }>

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <NoticePlace />
      <KeysHelp />
      <Announcer />
    </>
  ),
  notFoundComponent: Missing,
})
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: DeskLayout })

const onDesk = (path: string, screen: Screen) =>
  createRoute({ getParentRoute: () => desk, path, component: lazyRouteComponent(screen) })
const own = (path: string, screen: Screen) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(screen) })

/** Every address and its screen. Screens on the Desk stand inside it; the others bring their own shell. */
const screens = root.addChildren([
  desk.addChildren([
    onDesk('/', () => import('./screens/home/Home')),
    onDesk('/hoi-nghi', () => import('./screens/conferences/Conferences')),
    onDesk('/hoi-nghi/$id/$tab', () => import('./screens/conference/Conference')),
    onDesk('/hoi-nghi/$id/thu-ky', () => import('./screens/secretary/Secretary')),
    onDesk('/quan-tri/tai-khoan', () => import('./screens/accounts/Accounts')),
    onDesk('/trang-thai', () => import('./screens/status/Status')),
  ]),
  own('/dang-nhap', () => import('./screens/sign-in/SignIn')),
  own('/moi', () => import('./screens/sign-in/Exchange')),
  own('/phien/$id/dieu-hanh', () => import('./screens/control-room/ControlRoom')),
  own('/diem/$id', () => import('./screens/point-console/PointConsole')),
  own('/diem/$id/diem-danh', () => import('./screens/roll-call/RollCall')),
  own('/diem/$id/man-hinh', () => import('./screens/hall-screen/HallScreen')),
  own('/giay-moi', () => import('./screens/delegate/Delegate')),
])

export const router = createRouter({
  routeTree: screens,
  defaultPreload: 'intent',
  defaultPendingMs: 400,
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})

/** A login that ended leads to the door, and back here afterwards. */
const toTheDoor = (): void => {
  const { pathname, href } = router.state.location
  if (pathname === '/dang-nhap' || pathname === '/moi') return
  void router.navigate({ to: '/dang-nhap', search: pathname === '/' ? {} : { tiep: href } })
}

export const App = () => {
  const forced = useForcedScheme()
  useEffect(() => onRefusal(({ reply }) => reply.code === 'sign_in' && toTheDoor()), [])
  useEffect(() => onEnded((why) => (why === 'login' ? toTheDoor() : void queries.invalidateQueries())), [])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(forced ? { forceColorScheme: forced } : {})}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
