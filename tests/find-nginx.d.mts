/** Finds nginx or brings Debian's package; its path. Throws when none can be had. */
export declare function ensureNginx(): string
