// Synthetic names (family, middle, given), made for load tests; none was taken from a list of people.
const MEN = `
Nguyễn Văn Khánh;Nguyễn Xuân Dũng;Nguyễn Văn Kiên;Nguyễn Văn Lâm;Nguyễn Mạnh Tâm;Nguyễn Văn Anh;Nguyễn Bá Bình;
Nguyễn Văn Hải;Nguyễn Văn Đại;Nguyễn Văn Thái;Nguyễn Văn Cảnh;Nguyễn Đức Hòa;Nguyễn Đình Anh;Nguyễn Minh Khánh;
Trương Văn Lộc;Bùi Đình Trung;Nguyễn Anh Định;Nguyễn Khắc Tùng;Nguyễn Đình Lâm;Nguyễn Văn Tùng;Lê Văn Hùng;
Châu Quốc Nam;Phạm Văn Tuấn;Nông Xuân Đức;Hồ Thanh Kiên;Phạm Đình Bình;Dương Văn Quyết;Lê Anh Vũ;
Nguyễn Văn Khang;Trần Công Định;Nguyễn Xuân Hưng;Trần Công Hùng;Nguyễn Ngọc Thành;Phạm Hoàng Thiện;
Nguyễn Đình Hào;Nguyễn Văn Nam;Nguyễn Văn Phương;Đặng Văn Hậu;Trần Xuân Dũng;Nguyễn Bá Hùng;Nguyễn Thanh Huy;
Chu Mạnh Hùng;Nguyễn Văn Quyết;Trần Văn Kiên;Nguyễn Văn Luân;Nguyễn Thanh Dũng;Nguyễn Viết Luân;
Nguyễn Quốc Dũng;Lê Đức Thành;Phạm Văn Sơn;Nguyễn Hữu Ngọc;Trần Hoàng Xuân;Nguyễn Minh Hòa;Nguyễn Hoàng Phương;
Lê Thế Toàn;Thân Tuấn Hưng;Thân Văn Mạnh;Nguyễn Mạnh Anh;Nguyễn Thanh Vinh;Trần Phúc Tuấn;Trần Thanh Long;
Nguyễn Quang Tiến;Trần Đức Hùng;Nguyễn Xuân Thịnh;Phạm Văn Thọ;Nguyễn Hữu Phúc;Hoàng Văn Tuấn;Lê Xuân Toàn;
Phạm Hải Lộc;Nguyễn Duy Hùng;Nguyễn Duy Vương;Cao Công Dũng;Nguyễn Văn Tuấn;Ngô Văn Kiên;Vương Minh Kiên;
Nguyễn Thế Quang;Lê Đức Hùng;Nguyễn Duy Phúc;Bùi Hữu Phúc;Vũ Đình Sơn;Đinh Văn Quang;Trần Tuấn Hiếu;
Phạm Quốc Tiến;Nguyễn Hữu Tài;Hoàng Đình Vương;Trần Hữu Hải;Phan Quang Thắng;Hoàng Mạnh Hải;Lê Thanh Dũng;
Trần Anh Tâm;Ngô Đức Dũng;Nguyễn Thanh Đạt;Đào Nhật Việt;Nguyễn Quốc Hùng;Huỳnh Văn Hòa;Bùi Anh Đức;
Bùi Ngọc Minh;Lê Thế Hùng;Nguyễn Văn Hiếu;Lê Duy Phong;Lê Đức Dũng;Đỗ Đức Tuấn;Nguyễn Văn Tâm;Nguyễn Nhật Thắng;
Nguyễn Văn Minh;Nguyễn Hữu Anh;Đỗ Văn Long;Nguyễn Tuấn Kiên;Dương Anh Bình;Hoàng Phúc Lâm;Nguyễn Quốc Thịnh;
Lê Mạnh Lâm;Vũ Thanh Hiếu;Trần Mạnh Sơn;Nguyễn Xuân Quân;Phan Mạnh Quân;Trần Thế Anh;Nguyễn Bá Quân;
Trần Ngọc Toàn;Nguyễn Đức Khánh;Nguyễn Ngọc Tuấn;Phạm Duy Hưng;Trần Quang Khánh;Nguyễn Minh Luân;
Nguyễn Thanh Bảo;Trần Quốc Long;Nguyễn Anh Duy;Trần Minh Hùng;Nguyễn Đình Nam;Phạm Hữu Minh;Trần Hải Linh;
Đỗ Hoàng Khánh;Lê Quốc Hùng;Phan Xuân Tuấn;Hồ Xuân Chung;Thái Tuấn Lộc;Nguyễn Trọng Quyết;Trần Đình Toàn;
Phạm Minh Long;Nguyễn Minh Hùng;Phạm Hoàng Thái;Nguyễn Duy Quân;Nguyễn Đức Định;Nguyễn Quang Quyết;
Phan Khắc Hiếu;Trần Công Trường;Phan Tiến Thịnh;Nguyễn Xuân Tuấn;Nguyễn Viết Đức;Huỳnh Hoàng Đức;
Nguyễn Quang Minh;Phan Hữu Thắng;Nguyễn Đức Tiến;Nguyễn Đức Minh;Nguyễn Xuân Cường;Hoàng Viết Việt;
Hoàng Hải Phong;Huỳnh Văn Phong;Bùi Đức Tùng;Nguyễn Văn Đạt;Thái Minh Đại;Huỳnh Văn Hùng;Nguyễn Phúc Quân;
Nguyễn Đình Tùng;Huỳnh Thanh Thịnh;Lê Hữu Tài;Nguyễn Hữu Bắc;Trần Duy Bảo;Huỳnh Hữu Quyết;Hồ Quốc Minh;
Nguyễn Đình Cường;Nguyễn Duy Lâm;Trần Minh Cảnh;Mai Đình Nghĩa;Vũ Văn Cảnh;La Bá Dũng;Nguyễn Viết Hùng;
Nguyễn Trọng Thuận;Nguyễn Đức Thọ;Dương Trọng Tuấn;Nguyễn Văn Ước;Trần Ngọc Lâm;Nguyễn Bá Hiếu;Nguyễn Ngọc Hòa;
Trương Đức Quyết;Nguyễn Đình Tuấn;Trần Thanh Tuấn;Trần Văn Tùng;Nguyễn Minh Chiến;Nguyễn Hữu Hải;
Phạm Quang Phương;Phan Văn Cảnh;Trần Xuân Đức;Trần Hoàng Chung;Trương Bá Định;Nguyễn Minh Bảo;Đào Công Hưng;
Nguyễn Thanh Hải;Nguyễn Đức Anh;Phạm Hoàng Đức;Trần Xuân Khánh;Hoàng Văn Quân;Trần Trọng Long;Trần Đức Giang;
Trần Thanh Khánh;Nguyễn Thanh Minh;Lê Xuân Hùng;Trần Quang Trung;Trần Văn Hoàng;Hà Hữu Quân;Trần Văn Tuấn;
Trần Văn Thành;Huỳnh Đình Vinh;Nguyễn Thanh Anh;Nguyễn Khắc Anh;Nguyễn Mạnh Dũng;Phạm Hữu Bình;Phạm Minh Hải;
Nguyễn Ngọc Việt;Trần Anh Khải;Phạm Xuân Quân;Hà Hữu Sơn;Lê Hữu Tú;Nguyễn Công Sơn;Ngô Hải Tiến;Vũ Hữu Thắng;
Trần Đình Bình;Lương Phúc Thọ;Lê Văn Thắng;Trần Văn Minh;Vũ Công Sơn;Phạm Văn Cường;Trần Quang Phúc;
Đinh Văn Dũng;Đỗ Viết Tâm;Phạm Ngọc Sơn;Nguyễn Công Tuấn;Trần Đức Vũ;Nguyễn Xuân Sơn;Lê Công Kiên;
Nguyễn Công Dũng;Lê Văn Lâm;Phạm Hải Hiếu;Lê Hoàng Thái;Nguyễn Văn Nghĩa;Huỳnh Duy Thái;Lê Văn Hậu;
Phạm Quang Thắng;Vũ Quang Khang;Huỳnh Thanh Hải`

const WOMEN = `
Phan Thị Hồng;Trần Thị Thảo;Nguyễn Minh Kiều;Phạm Thị Thu Thảo;Nguyễn Thị Ngọc Hương;Phan Thị Thu Thơm;
Dương Thị Trinh;Đặng Thị Bình;Tạ Thị Ngọc Khánh;Nguyễn Phương Hương;Phan Thu Thảo;Huỳnh Phương Nụ;
Lê Thị Thu Nga;Trịnh Thị Mỹ Hạnh;Hồ Thị Chi;Nguyễn Thị Ngọc;Nguyễn Thị Thu Huyền;Trần Thị Tiên;Nguyễn Thị Lương;
Hoàng Ngọc Nga;Phan Thị Uyên;Nguyễn Diệu Linh;Lê Thị Thanh Lệ;Nguyễn Thị Trang;Nguyễn Quỳnh Mai;
Phan Thị Thanh Mỹ;Trần Thị Thu Chi;Dương Thanh Nhi;Bùi Thị Lan;Nguyễn Thị Nga;Hoàng Thị Thơm;Võ Thị Nguyệt;
Hoàng Thị Phương Thủy;Vũ Thị Phúc;Đỗ Thị Minh Hương;Lê Thị Minh Uyên;Trần Thị Hồng Anh;Nguyễn Thị Bích Thảo;
Lý Thị Trang;Huỳnh Thị Bích Lan;Nguyễn Thị Thúy Phương;Hồ Thị Tâm;Nguyễn Thị Thúy Nga;Phan Thị Lan Thúy;
Lê Thị Thu Huyền;Nguyễn Thị Bích Yến;Trần Thị Hồng Thảo;Lê Ngọc Hồng;Ngô Thị Huyền;Trần Thị Thanh Thắm;
Bùi Thị Hằng;Dương Thị Bích Thảo;Nguyễn Thị Hoa;Nguyễn Thị Phương Hương;Võ Ngọc Anh;Nguyễn Thị Hương;Lê Thị Yến;
Trần Thị Bích Hiền;Thái Thị Lương;Nguyễn Thị Ngọc Thảo;Nguyễn Thị Mỹ Hạnh;Nguyễn Diệu Tiên;Phạm Thị Uyên;
Nguyễn Thị Mỹ Hiền;Đỗ Thu Hạnh;Trần Thị Ngọc Khánh;Trần Thị Minh;Trần Ngọc Lan;Dương Hồng Na;Nguyễn Hồng Phượng;
Phạm Hồng Trang;Đặng Thị Vân;Nguyễn Hồng Trang;Trần Thị Thanh Tình;Nguyễn Thị Mai;Đặng Thị Dung;Trần Thị Quỳnh;
Nguyễn Thị Thúy Anh;Tạ Thị Bích Phúc;Nguyễn Thị Nhàn;Phạm Thị Bích Hà;Đinh Ngọc Vân;Nguyễn Khánh Hương;
Bạch Thị Loan;Nguyễn Thị Ngọc Hoa;Quách Thị Minh Nguyệt;Phan Thị Mỹ Vân;Bùi Thị Hà;Nguyễn Khánh Mai;Hồ Thị Uyên;
Lương Thị Hiền;Nguyễn Kim Dung;Nguyễn Thị Vy;Nguyễn Kim Trang;Vũ Thị Lan;Nguyễn Thị Minh Giang;Đinh Quỳnh Thu;
Trần Minh Hương;Đào Thị Giang;Nguyễn Thị Thoa;Nguyễn Thị Hà;Nguyễn Thị Nhi;Trần Thị Ngọc Thủy;Hồ Thị My;
Phạm Thị Thu Hoa;Nguyễn Thị Hồng Nga;Nguyễn Diệu Oanh;Phạm Thị Linh;Huỳnh Thị Huệ;Nguyễn Thị Minh Thảo;
Phạm Thị Hồng Nguyệt;Phạm Hồng Yến;Nguyễn Thị Kim Tâm;Võ Thị Phương Hằng;Lưu Thanh Nga;Đào Ngọc Hà;
Nguyễn Thị Bích Anh;Lưu Thị Trang;Phan Thị Lan;Nguyễn Minh Hương;Nguyễn Thị Nguyệt;Trần Hồng Vân;Đặng Thị Thủy;
Châu Thị Tiên;Nguyễn Thị Phương Nga;Trần Thị Hạnh;Trần Thanh Thoa;Đinh Ngọc Lan;Trần Quỳnh Linh;
Nguyễn Thị Thanh Hạnh;Nguyễn Thị Loan;Lâm Thị Hà;Nguyễn Thị Minh Thủy;Nguyễn Thị Ly;Nguyễn Thị Thu Nga;
Nguyễn Thị Hồng Hương;Nguyễn Thị Phúc;Cao Khánh Lan;Phạm Thị Phúc;Nguyễn Thị Thu Hương;Lưu Thị Phúc;
Nguyễn Ngọc Cúc;Nguyễn Thị My;Nguyễn Thị Thu Đào;Nguyễn Thị Hoài;Nguyễn Thị Thảo;Lê Thị Thảo;Đinh Thị Hà;
Hà Thị Thanh Thoa;Mai Thị Nga`

const split = (text: string): readonly string[] =>
  text
    .trim()
    .split(/;\s*/)
    .filter((name) => name !== '')

export const men = split(MEN)
export const women = split(WOMEN)
