const discordEpoch = 1_420_070_400_000;
let counter = 0n;

/**
 * A new Discord id: milliseconds since 2015 in the upper 42 bits, a counter in the lower 22
 * (https://docs.discord.com/developers/reference#snowflakes). Unique in the process, and in order.
 */
export function snowflake(at = Date.now()): string {
  counter += 1n;
  return ((BigInt(at - discordEpoch) << 22n) | (counter & 0x3fffffn)).toString();
}
