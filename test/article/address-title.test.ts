import { describe, expect, it } from 'vitest';
import { titleFromAddress } from '../../src/article/address-title.js';

describe('titleFromAddress', () => {
  it.each([
    [
      'https://faro.example/2026/03/12/cronaca/piena-della-lumera-420-evacuati.html',
      'Piena della lumera evacuati',
    ],
    ['https://faro.example/news/ferry_to_scavola-123456', 'Ferry to scavola'],
    ['https://faro.example/us/ferry-recall/index.html', 'Ferry recall'],
    ['https://faro.example/live/flood-in-the-old-town-03-12-26/h_c164ac93', 'Flood in the old town'],
    ['https://faro.example/citt%C3%A0-in-festa', 'Città in festa'],
  ])('%s', (address, title) => {
    expect(titleFromAddress(address)).toBe(title);
  });

  it.each([
    'https://faro.example/',
    'https://faro.example/articles/123456',
    'https://faro.example/prima-pagina/9f3c21',
    'https://faro.example/a%E0%A4%A',
    'no address',
  ])('%s calls it nothing', (address) => {
    expect(titleFromAddress(address)).toBeNull();
  });
});
