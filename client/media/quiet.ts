import { LogLevel, setLogLevel } from 'livekit-client'

// The library calls a closed room an error. What went wrong is in the state of the room, and said on the page.
setLogLevel(LogLevel.silent)
