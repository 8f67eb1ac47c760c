export { cablePdf, pdfFileName } from "./cable-pdf.ts";
