/* Lets the phone of a roll-call open without a line: its page, its parts and the roll as last heard. The network comes first; marks are the outbox's. */
const APP = 'diem-cau.app'
const FACTS = 'diem-cau.facts'
const PAGE = '/diem'
const FACT = /^\/api\/(me|points\/\d+|conferences\/\d+\/sessions|sessions\/\d+\/points\/\d+\/roll)$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const keptIn = async (name, address) => (await caches.open(name)).match(address)
const keepIn = async (name, address, reply) => (await caches.open(name)).put(address, reply)

/** A new page names new parts: the old ones go. */
const keepPage = async (reply) => {
  const [before, now] = [await keptIn(APP, PAGE), reply.clone()]
  if (before && (await before.text()) !== (await now.text())) await caches.delete(APP)
  await keepIn(APP, PAGE, reply)
}

const page = async (request) => {
  try {
    const reply = await fetch(request)
    if (reply.ok) await keepPage(reply.clone())
    return reply
  } catch (cause) {
    const kept = await keptIn(APP, PAGE)
    if (kept) return kept
    throw cause
  }
}

/** The names of the parts carry their content: what is kept is right. */
const part = async (request) => {
  const kept = await keptIn(APP, request.url)
  if (kept) return kept
  const reply = await fetch(request)
  if (reply.ok) await keepIn(APP, request.url, reply.clone())
  return reply
}

/** What is kept says nothing about the server's clock now. */
const fact = async (request) => {
  try {
    const reply = await fetch(request)
    if (reply.ok) await keepIn(FACTS, request.url, reply.clone())
    else if (reply.status === 401 || reply.status === 403) await caches.delete(FACTS)
    return reply
  } catch (cause) {
    const kept = await keptIn(FACTS, request.url)
    if (!kept) throw cause
    return new Response(await kept.text(), { headers: { 'content-type': 'application/json' } })
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(part(request))
  else if (FACT.test(pathname)) event.respondWith(fact(request))
})
