import { count, share } from "../format/counts.ts";
import type { Bin } from "./bins.ts";

interface BinTableProps {
  readonly bins: readonly Bin[];
  /** "Points" */
  readonly name: string;
}

/** The figures of a histogram. */
export function BinTable({ bins, name }: BinTableProps) {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="number">
            Members
          </th>
          <th scope="col" className="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.from}>
            <th scope="row">
              {bin.from} to below {bin.to}
            </th>
            <td className="number">{count(bin.count)}</td>
            <td className="number">{share(total === 0 ? 0 : bin.count / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
