import { describe, expect, it } from "vitest";
import { type Mapping, readMapping } from "../../../../core/records/mapping/mapping.ts";
import { MAPPING_PRESETS } from "../../../../core/records/mapping/presets.ts";
import { reading } from "../reading.ts";

function preset(name: string): Mapping {
  const read = readMapping(MAPPING_PRESETS.get(name));
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.mapping;
}

describe("the presets", () => {
  it.each([...MAPPING_PRESETS])(
    "%s is a good mapping of its own name that says where its names come from",
    (name, document) => {
      const read = readMapping(document);
      expect(read).toMatchObject({
        ok: true,
        mapping: { name, kind: "shipment", source: expect.stringMatching(/./) },
      });
    },
  );
});

describe("customs-declarations", () => {
  const HEADER =
    "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud";

  it("reads a declaration with its finding, its price in dollars", () => {
    const content = `${HEADER}\n97061800,2020-01-01,30,B,11,21,11,10,ZZR1LT6,QLRUBN9,0VKY2BR,,440890,BE,BE,0.0,FEU1,G,108.0,372254.4,0,0\n77854751,2020-01-01,20,B,11,21,11,30,X4XT6P8,WI9O3I5,4DT3246,C1,620822,CN,VN,5.2,FCN1,B,20.7,5353.02,1,0\n`;
    const { rows, rejects, header } = reading(content, { mapping: preset("customs-declarations") });
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      {
        entryNumber: "97061800",
        entryDate: "2020-01-01",
        importerId: "QLRUBN9",
        brokerId: "ZZR1LT6",
        countryOfOrigin: "BE",
        countryOfExport: "BE",
        portOfEntry: "30",
        mode: "sea",
        border: "none",
        valueUsd: 315.32,
        weightKg: 108,
        htsCode: "440890",
        examined: true,
        examFinding: "none",
      },
      expect.objectContaining({
        mode: "truck",
        carrierId: "C1",
        countryOfExport: "CN",
        valueUsd: 4.53,
        examFinding: "fraud",
      }),
    ]);
    expect(header.ignored).toEqual(expect.arrayContaining(["Process Type", "Seller ID", "Critical Fraud"]));
  });
});

describe("ace-entry-summary", () => {
  it("reads the lines of an entry, each with entry number and line number as its number", () => {
    const content = [
      "Entry Summary Number,Entry Summary Line Number,Entry Date,Importer Number,Filer Code,Manufacturer ID,Manufacturer Name,Country of Origin Code,Country of Export Code,Port of Entry Code,Mode of Transportation Code,HTS Number - Full,Line Goods Value Amount,Line Tariff Quantity (1),Line Gross Weight",
      'ABC12345678,001,3/4/2026,12-3456789,ABC,MXXYZCOM400TIJ,"Xyz, S.A.",MX,MX,2506,30,8544300000,48250.00,1200,12400',
      "ABC12345678,002,03/14/2026,12-3456789,ABC,CNABCTRA12SHA,Abc Trading,CN,MX,2506,30,8544300000,10,1,1",
    ].join("\r\n");
    const { rows, rejects, header } = reading(content, { mapping: preset("ace-entry-summary") });
    expect(rejects).toEqual([]);
    expect(header.ignored).toEqual([]);
    expect(rows).toEqual([
      {
        entryNumber: "ABC12345678/001",
        entryDate: "2026-03-04",
        importerId: "12-3456789",
        brokerId: "ABC",
        manufacturerName: "Xyz, S.A.",
        manufacturerIdCode: "MXXYZCOM400TIJ",
        countryOfOrigin: "MX",
        countryOfExport: "MX",
        portOfEntry: "2506",
        mode: "truck",
        valueUsd: 48250,
        weightKg: 12400,
        quantity: 1200,
        htsCode: "8544300000",
      },
      expect.objectContaining({
        entryNumber: "ABC12345678/002",
        entryDate: "2026-03-14",
        countryOfOrigin: "CN",
      }),
    ]);
  });
});
