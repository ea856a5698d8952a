/** Some of a thing's fields, as an edit names them; a field that is not named stays. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }
