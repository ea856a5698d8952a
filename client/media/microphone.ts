/** On air the microphone is one of these: open for the turn, open while Space is held, off. */
export const microphoneModes = ['open', 'hold', 'off'] as const
export type MicrophoneMode = (typeof microphoneModes)[number]

/** Whether sound goes out now. */
export const isOpen = (mode: MicrophoneMode, held: boolean): boolean => mode === 'open' || (mode === 'hold' && held)
