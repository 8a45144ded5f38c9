import type { NameCustoms } from "../names/company-name.ts";
import { tableRows } from "../table-rows.ts";
import { isStreetCustoms, type StreetCustoms } from "./street.ts";

export interface Origin extends NameCustoms {
  readonly country: string;
  /** Share of entries, roughly as US imports by country; only the proportions count. */
  readonly weight: number;
  readonly streets: StreetCustoms;
  /** `name/province/postal code`; in the code `#` is a digit and `@` a letter. */
  readonly cities: readonly string[];
}

/**
 * Where the invented factories stand: real places, invented streets. The first stand in small samples too, therefore
 * those with a rule of their own in the MID (CA, HK, MO, GR) come early.
 */
const TABLE = `
country | weight | streets | legal forms | leading words | cities
MX | 155 | latin | S.A. de C.V.; S. de R.L. de C.V. | | Tijuana/Baja California/22###; Ciudad Juarez/Chihuahua/32###; Monterrey/Nuevo Leon/64###; Reynosa/Tamaulipas/88###; Nogales/Sonora/84###; Queretaro/Queretaro/76###
CN | 135 | asian | Co., Ltd.; Co. Ltd; Corporation | | Shenzhen/Guangdong/518###; Ningbo/Zhejiang/315###; Suzhou/Jiangsu/215###; Dongguan/Guangdong/523###; Qingdao/Shandong/266###; Xiamen/Fujian/361###; Urumqi/Xinjiang/830###
CA | 130 | english | Inc.; Ltd.; Corp. | | Toronto/ON/M#@ #@#; Montreal/QC/H#@ #@#; Vancouver/BC/V#@ #@#; Calgary/AB/T#@ #@#; Winnipeg/MB/R#@ #@#; Moncton/NB/E#@ #@#; Regina/SK/S#@ #@#; Halifax/NS/B#@ #@#
DE | 50 | german | GmbH; AG; GmbH & Co. KG | | Munich//80###; Stuttgart//70###; Hamburg//20###; Cologne//50###
JP | 47 | japanese | Co., Ltd.; K.K. | | Kobe//65#-00##; Nagoya//45#-00##; Osaka//53#-00##; Yokohama//22#-00##
VN | 42 | asian | Co., Ltd.; JSC | | Hai Phong//18####; Binh Duong//82####; Hanoi//10####; Da Nang//55####
KR | 40 | asian | Co., Ltd.; Co. Ltd; Corporation | | Busan//46###; Incheon//21###; Ulsan//44###; Gumi//39###
TW | 36 | asian | Co., Ltd.; Co. Ltd; Corporation | | Taichung//40###; Hsinchu//30###; Kaohsiung//80###
IN | 28 | asian | Pvt. Ltd.; Limited | | Chennai/Tamil Nadu/600###; Pune/Maharashtra/411###; Tiruppur/Tamil Nadu/641###; Surat/Gujarat/395###
IE | 24 | english | Ltd; Limited; PLC | | Cork//T## @###; Dublin//D## @###; Galway//H## @###
IT | 23 | italian | S.p.A.; S.r.l. | | Verona//371##; Milan//201##; Bologna//401##; Prato//591##
GB | 21 | english | Ltd; Limited; PLC | | Birmingham//B# #@@; Leeds//LS# #@@; London//E# #@@; Glasgow//G# #@@
HK | 4 | asian | Limited | | Kwun Tong//; Kowloon//; Tsuen Wan//
MO | 1 | asian | Limitada | Fabrica de Artigos de Vestuario | Taipa//; Macau//
GR | 1 | continental | S.A.; Inc. | | Athens//10# ##; Patras//26# ##
TH | 19 | thai | Co., Ltd.; Public Company Limited | | Rayong//21###; Bangkok//10###; Chonburi//20###
FR | 18 | french | S.A.S.; S.A.; SARL | | Lyon//690##; Lille//590##; Toulouse//310##
CH | 17 | german | AG; SA | | Basel//40##; Geneva//12##; Zurich//80##
MY | 16 | asian | Sdn. Bhd.; Berhad | | Penang//11###; Johor Bahru//80###; Kuala Lumpur//50###
BR | 13 | latin | S.A.; S.R.L.; Ltda. | Companhia Textil | Joinville/Santa Catarina/89###-###; Campinas/Sao Paulo/13###-###; Manaus/Amazonas/69###-###
SG | 11 | asian | Pte. Ltd. | | Jurong//60####; Tuas//63####; Singapore//53####
NL | 10 | continental | B.V.; N.V. | | The Hague//25## @@; Rotterdam//30## @@; Eindhoven//56## @@
ID | 9 | asian | Tbk; Indonesia | PT | Bandung//40###; Semarang//50###; Surabaya//60###
ES | 7 | latin | S.L.; S.A. | | Valencia//46###; Vigo//36###; Barcelona//08###
IL | 7 | english | Ltd; Limited; PLC | | Haifa//31#####; Ashdod//77#####
SE | 5 | continental | AB | | Malmo//21# ##; Gothenburg//41# ##
TR | 5 | continental | A.S.; Ltd. Sti. | | Bursa//16###; Izmir//35###
ZA | 5 | english | (Pty) Ltd | | Durban//40##; Port Elizabeth//60##
CO | 5 | latin | S.A.S.; S.A. | | Medellin//050###; Cartagena//130###
PL | 4 | continental | Sp. z o.o.; S.A. | | Poznan//60-###; Lodz//90-###
KH | 4 | asian | Co., Ltd. | | Phnom Penh//12####; Sihanoukville//18####
BD | 3 | asian | Ltd; Limited; PLC | | Gazipur//17##; Chattogram//40##
PE | 3 | latin | S.A.C. | | Lima//15###; Arequipa//04###
DO | 2 | latin | S.A.; S.R.L.; Ltda. | | Santiago//51###; San Pedro de Macoris//21###
GT | 2 | latin | S.A.; S.R.L.; Ltda. | | Villa Nueva//01###; Mixco//01###
PT | 2 | latin | Lda.; S.A. | Companhia Textil | Braga//4700-###; Lisbon//1000-###
NZ | 2 | english | Ltd; Limited; PLC | | Hamilton//32##; Christchurch//80##
JO | 1 | english | LLC | | Irbid//21###; Zarqa//13###
UY | 1 | latin | S.A.; S.R.L.; Ltda. | | Montevideo//11###; Salto//50###
`;

export const ORIGINS: readonly Origin[] = tableRows(TABLE).map(
  ([country = "", weight, streets = "", legalForms = "", leadingWords = "", cities = ""]) => {
    if (!isStreetCustoms(streets))
      throw new RangeError(`The origin ${country} has no such customs of streets: ${streets}`);
    return {
      country,
      weight: Number(weight),
      streets,
      legalForms: legalForms.split("; "),
      ...(leadingWords === "" ? {} : { leadingWords }),
      cities: cities.split("; "),
    };
  },
);
