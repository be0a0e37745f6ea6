import { expect, test } from './test'

test('is an app by the browser’s own reading of the manifest', async ({ page, context }) => {
  await page.goto('/login')
  const devtools = await context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // Each test is a private window. A browser without windows finds no fault with any manifest, so
  // that what it read of ours says more.
  const faults = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')
  expect(faults).toEqual([])
  const { errors, manifest } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { origin } = new URL(page.url())
  expect(manifest).toMatchObject({
    display: 'kStandalone',
    startUrl: `${origin}/`,
    shortcuts: [{ url: `${origin}/` }, { url: `${origin}/lab` }],
  })
  expect(manifest?.icons?.map(({ sizes }) => sizes)).toEqual([
    '0x0', // the drawing, of any size
    '192x192',
    '512x512',
    '512x512',
  ])
})
