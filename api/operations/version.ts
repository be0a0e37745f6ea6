import { version as ofPackage } from '../../package.json'

/** Set by the build; without one, as in development, there is none. */
declare const __COMMIT__: string | undefined

/** Which build this is: package.json's version, and where it is known the commit. */
export const version: string =
  typeof __COMMIT__ === 'string' && __COMMIT__ ? `${ofPackage}+${__COMMIT__}` : ofPackage
