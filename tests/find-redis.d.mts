export declare function ensureRedis(): string
