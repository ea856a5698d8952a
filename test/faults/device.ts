import { Room } from '@livekit/rtc-node'

/** A hall's device in a process of its own, so that it can be killed: says "in" and stays. */
const [address = '', token = ''] = process.argv.slice(2)
const room = new Room()
await room.connect(address, token, { autoSubscribe: true, dynacast: false })
process.stdout.write('in\n')
setInterval(() => undefined, 60_000)
