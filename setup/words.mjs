// What the two commands say before the application and its sentences exist. Plain syntax: old Nodes read this too.
export const words = {
  unknownCommand: (known) => `Không rõ lệnh cần chạy. Hãy gọi: node setup.mjs <lệnh>, với lệnh là một trong: ${known}.`,
  wrongNode: (version) =>
    `Điểm Cầu không chạy được với Node ${version}: cần Node 20.19 trở lên (nhánh 20), 22.12 trở lên (nhánh 22) hoặc từ 24. Hãy cài Node 24 rồi chạy lại.`,

  installing: 'Cài các gói theo package-lock.json (lần đầu mất 1–3 phút)',
  building: 'Dựng giao diện và máy chủ',
  buildingClient: 'Dựng giao diện',
  buildingServer: 'Dựng máy chủ',
  buildingLivekit: 'Dựng máy chủ truyền hình LiveKit 1.13.5 bằng Go (chỉ lần đầu, 2–4 phút)',
  waiting: (name) => `Chờ lượt: một lệnh khác đang làm việc này (${name})`,
  starting: 'Khởi động Điểm Cầu',
  seconds: (n) => `${n} giây`,
  done: (time) => `xong sau ${time}`,
  failed: (time) => `không xong, dừng sau ${time}`,

  noLockFile: 'Không thấy package-lock.json ở thư mục gốc. Hãy lấy lại mã nguồn cho đủ rồi chạy lại.',
  noNpm: 'Không tìm thấy lệnh npm. Hãy cài Node kèm npm rồi chạy lại.',
  lockOutOfStep:
    'package-lock.json không khớp với package.json nên không cài được các gói. Hãy lấy lại hai tệp này từ kho mã rồi chạy lại.',
  noCompiler:
    'Không cài được better-sqlite3: không tải được bản dựng sẵn cho máy này và máy thiếu bộ biên dịch C++ (make, g++, python3). Hãy cài, ví dụ trên Debian/Ubuntu: apt-get install build-essential python3, rồi chạy lại.',
  noNetwork: (detail) =>
    `Không tải được các gói vì không ra được mạng (${detail}). Hãy kiểm tra đường truyền và máy chủ ủy quyền (HTTPS_PROXY) rồi chạy lại.`,
  notWritable: (path) =>
    `Không ghi được vào ${path}. Hãy cấp quyền ghi cho người đang chạy lệnh (hoặc xóa thư mục đó) rồi chạy lại.`,
  diskFull: (path) => `Hết chỗ trên đĩa khi ghi vào ${path}. Hãy giải phóng dung lượng rồi chạy lại.`,
  installFailed: (detail, log) =>
    `Cài các gói không xong: ${detail}. Toàn bộ lời của npm nằm ở ${log}; hãy xem rồi chạy lại.`,
  buildFailed: (detail, log) => `Dựng chương trình không xong: ${detail}. Toàn bộ lời của trình dựng nằm ở ${log}.`,
  nativeBroken:
    'Phần máy của better-sqlite3 không nạp được với Node này. Hãy xóa thư mục node_modules rồi chạy lại; nếu vẫn vậy, cài bộ biên dịch: apt-get install build-essential python3.',

  livekitBinMissing: (path) =>
    `LIVEKIT_SERVER_BIN trỏ tới ${path} nhưng ở đó không có tệp chạy được. Hãy sửa đường dẫn, cấp quyền chạy (chmod +x), hoặc bỏ thiết lập này.`,
  livekitNoArchive:
    'Hình và tiếng tạm tắt: máy này chưa có máy chủ LiveKit 1.13.5, không có Go để dựng, và nhà phát hành không có bản cho loại máy này; hãy cài Go 1.26 hoặc đặt LIVEKIT_SERVER_BIN. Mọi việc khác vẫn chạy.',
  livekitDownload: (detail) =>
    `Hình và tiếng tạm tắt: máy này chưa có máy chủ LiveKit 1.13.5 và không tải được bản của nhà phát hành (${detail}); hãy kiểm tra mạng rồi chạy lại, cài Go 1.26, hoặc đặt LIVEKIT_SERVER_BIN. Mọi việc khác vẫn chạy.`,
  livekitWrongSum: (name) =>
    `Hình và tiếng tạm tắt: ${name} tải về không khớp mã kiểm tra đã công bố nên không dùng; hãy chạy lại, hoặc đặt LIVEKIT_SERVER_BIN. Mọi việc khác vẫn chạy.`,
  gettingLivekit: 'Tải máy chủ LiveKit 1.13.5 của nhà phát hành',
  livekitFailed: (detail) =>
    `Hình và tiếng tạm tắt: không dựng được máy chủ LiveKit 1.13.5 (${detail}); hãy kiểm tra mạng rồi chạy lại, hoặc đặt LIVEKIT_SERVER_BIN. Mọi việc khác vẫn chạy.`,
  livekitFolder: (path) =>
    `Hình và tiếng tạm tắt: không ghi được vào ${path} để giữ máy chủ LiveKit 1.13.5; hãy cấp quyền ghi hoặc đặt LIVEKIT_SERVER_BIN. Mọi việc khác vẫn chạy.`,

  gettingDebian: (packages) => `Cài ${packages} của Debian để kiểm thử`,
  gettingChromium: 'Tải Chromium của Playwright để kiểm thử',
  chromiumBinMissing: (path) =>
    `CHROMIUM_BIN trỏ tới ${path} nhưng ở đó không có tệp chạy được. Hãy sửa đường dẫn hoặc bỏ thiết lập này.`,
  sofficeBinMissing: (path) =>
    `SOFFICE_BIN trỏ tới ${path} nhưng ở đó không có tệp chạy được. Hãy sửa đường dẫn hoặc bỏ thiết lập này.`,
  noChromium:
    'Thiếu Chromium nên kiểm thử trên trình duyệt không chạy được: hãy cài gói chromium hoặc đặt CHROMIUM_BIN.',
  noCalc:
    'Thiếu LibreOffice Calc nên kiểm thử tệp xuất không chạy được: hãy cài gói libreoffice-calc-nogui hoặc đặt SOFFICE_BIN.',

  types: 'Kiểu dữ liệu (tsc)',
  lint: 'Nếp mã và luật nhập (biome)',
  vitest: 'Kiểm thử đơn vị và tích hợp (vitest)',
  browser: 'Kiểm thử trên trình duyệt (playwright)',
  longOn: (engine) => `Các bài dài, trên ${engine}`,
  suiteOn: (what) => `Toàn bộ bài kiểm thử, trên ${what}`,
  browserOn: (engine) => `Kiểm thử trên trình duyệt, trên ${engine} (playwright)`,
  story: 'Buổi sáng của hội nghị (playwright)',
  askedAgain: (n) => `${n} bài kiểm thử trên trình duyệt hỏng lần đầu, chạy lại thì đạt.`,
  tookTooLong: (minutes) => `Quá ${minutes} phút chưa xong, đã dừng bước này.`,
  devReady: 'Chế độ phát triển: máy chủ tự nạp lại, giao diện ở http://localhost:5173. Bấm Ctrl-C để dừng cả hai.',
}
