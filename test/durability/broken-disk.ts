import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'

/** A disk on which an application's writes to its database can be made to fail, and mended again. Needs a C compiler. */
export class BrokenDisk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-io-'))
  readonly #shim = path.join(this.folder, 'broken-disk.so')
  readonly #flag = path.join(this.folder, 'broken')
  /** What the application must be started with. */
  readonly env = { LD_PRELOAD: this.#shim, BROKEN_DISK: this.#flag }

  /** Where a library can be put before the system's, and made. */
  static get isPossible(): boolean {
    return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0
  }

  constructor() {
    const source = path.join(import.meta.dirname, 'broken-disk.c')
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', this.#shim, source, '-ldl'])
  }

  /** From now on writes fail: an I/O error, no space left, or a disk that turned read-only. */
  fail(why: 'EIO' | 'ENOSPC' | 'EROFS'): void {
    writeFileSync(this.#flag, String(constants.errno[why]))
  }
  mend(): void {
    rmSync(this.#flag, { force: true })
  }
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
