// `PYTHONHASHSEED` and `-R`. Counterpart: config_init_hash_seed in Python/initconfig.c.

import { config } from '../runtime/config.ts';
import { ConfigurationError } from './configurationError.ts';

export function hashSeed(randomize: boolean, value: string | undefined): void {
  if (value === undefined || value === '' || value === 'random' || (randomize && value === '0')) {
    config.hashSeed = null;
    return;
  }
  const n = Number(value);
  if (!/^\d+$/.test(value) || n > 4294967295) {
    throw new ConfigurationError('config_init_hash_seed', 'PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]');
  }
  config.hashSeed = n;
  config.hashRandomization = n === 0 ? 0 : 1;
}
