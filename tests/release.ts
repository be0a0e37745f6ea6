import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from './server'

/** The next release: another build, with its folder. */
export interface NextRelease {
  folder: string
  remove: () => Promise<void>
}

/**
 * Makes a release in which every part of the page has changed: the built one, with another name for
 * each file that is named by its content.
 */
export async function nextRelease(): Promise<NextRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'next-release-'))
  // No link: a module knows itself by its real path, and the page by it.
  await cp(join(dist, 'api'), join(folder, 'api'), { recursive: true })
  const client = join(folder, 'client')
  await cp(join(dist, 'client'), client, {
    recursive: true,
    filter: (path) => !/\.(br|gz)$/.test(path) && !path.endsWith('/assets'),
  })
  const assets = join(dist, 'client/assets')
  const names = (await readdir(assets)).filter((name) => !/\.(br|gz)$/.test(name))
  const renamed = (text: string) =>
    names.reduce((all, name) => all.replaceAll(name, `next${name}`), text)
  await cp(assets, join(client, 'assets'), { recursive: true, filter: (path) => path === assets })
  for (const name of names) {
    const file = await readFile(join(assets, name), 'utf8')
    const isText = /\.(js|css)$/.test(name)
    await (isText
      ? writeFile(join(client, 'assets', `next${name}`), renamed(file))
      : cp(join(assets, name), join(client, 'assets', `next${name}`)))
  }
  const index = join(client, 'index.html')
  await writeFile(index, renamed(await readFile(index, 'utf8')))
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
