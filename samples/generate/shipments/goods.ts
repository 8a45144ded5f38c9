import { tableRows } from "../table-rows.ts";
import { Weighted } from "../weighted.ts";

/** What is imported under one chapter of the tariff. */
export interface Goods {
  /** Tariff numbers; the first two digits are the chapter. */
  readonly codes: readonly string[];
  /** Share of entries; only the proportions count. */
  readonly weight: number;
  /** Middle entered value, US dollars. */
  readonly value: number;
  /** US dollars a kilogram. */
  readonly valuePerKg: number;
  /** US dollars a unit. */
  readonly valuePerUnit: number;
  /** Share that flies, of what crosses no land border. */
  readonly byAir: number;
}

/** Goods with round figures of the project's own: plausible in size, measured nowhere. */
const TABLE = `
tariff numbers | weight | value | $/kg | $/unit | by air
8544.30.0000; 8517.62.0090; 8536.90.4000 | 140 | 32000 | 38 | 21 | 0.4
8471.30.0100; 8481.80.3090; 8413.91.9085 | 130 | 36000 | 30 | 160 | 0.35
8708.29.5160; 8708.99.8180; 8714.10.0050 | 110 | 41000 | 9 | 14 | 0.08
3926.90.9985; 3923.21.0095 | 55 | 14000 | 5 | 0.8 | 0.06
9018.90.8000; 9031.80.8085 | 45 | 28000 | 95 | 75 | 0.6
9403.60.8081; 9401.61.6011 | 45 | 19000 | 4 | 85 | 0.02
6110.20.2079; 6109.10.0012 | 45 | 17000 | 16 | 4.2 | 0.15
6203.42.4011; 6204.62.2011 | 40 | 18000 | 18 | 7.5 | 0.15
6403.99.6075; 6404.11.9050 | 25 | 26000 | 22 | 14 | 0.1
9503.00.0073; 9506.91.0030 | 30 | 16000 | 9 | 3.4 | 0.05
7326.90.8688; 7318.15.2065 | 40 | 15000 | 4.5 | 0.9 | 0.05
7210.49.0091; 7208.39.0015 | 12 | 90000 | 1.1 | 1.1 | 0
2933.39.9200; 2922.49.8000 | 14 | 70000 | 60 | 60 | 0.3
3004.90.9290; 3002.15.0010 | 20 | 190000 | 700 | 25 | 0.85
7113.19.5090; 7102.39.0050 | 12 | 60000 | 9000 | 240 | 0.97
4011.10.1010; 4016.93.5010 | 22 | 27000 | 6 | 30 | 0.03
4202.92.3120; 4202.21.9000 | 20 | 15000 | 14 | 9 | 0.1
4407.12.0002; 4412.33.0670 | 20 | 24000 | 0.9 | 450 | 0
4819.10.0040; 4818.20.0040 | 16 | 12000 | 2.2 | 0.6 | 0.01
2204.21.5040; 2203.00.0030 | 18 | 30000 | 3.5 | 4 | 0.01
0702.00.2099; 0709.60.4085 | 26 | 21000 | 1.7 | 1.7 | 0.03
0804.40.0040; 0810.40.0029 | 18 | 28000 | 3 | 3 | 0.12
0306.17.0041; 1604.14.3059 | 12 | 65000 | 8 | 8 | 0.1
6302.31.9020; 5208.52.4065 | 20 | 16000 | 7 | 3 | 0.03
6911.10.3750; 7013.37.2000 | 12 | 11000 | 3 | 2 | 0.02
8541.43.0010; 2804.61.0000 | 14 | 120000 | 12 | 95 | 0.05
`;

const GOODS: readonly Goods[] = tableRows(TABLE).map(([codes = "", ...figures]) => {
  const [weight = 0, value = 0, valuePerKg = 1, valuePerUnit = 1, byAir = 0] = figures.map(Number);
  return { codes: codes.split("; "), weight, value, valuePerKg, valuePerUnit, byAir };
});

export const ANY_GOODS = new Weighted(GOODS, ({ weight }) => weight);
