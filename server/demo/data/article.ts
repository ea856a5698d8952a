import { hour } from './conference'
import type { Article } from './types'

// The bulletin of the Từ Sơn point word for word, its slips included; what the official record says stands apart.
export const article: Article = {
  point: 'tu-son',
  title: 'Hội nghị quán triệt và triển khai thực hiện Nghị quyết 06 của Bộ Chính trị',
  postedAt: hour('2022-05-19', '16:36'),
  baseViews: 67,
  signature: 'TM-CS',
  paragraphs: [
    'Sáng 18/5, Ban Bí thư TƯ Đảng tổ chức Hội nghị quán triệt và triển khai thực hiện Nghị quyết số 06-NQ/TW ngày 24/1/2022 của Bộ Chính trị về quy hoạch, xây dựng, quản lý và phát triển bền vững đô thị Việt Nam đến năm 2030, tầm nhìn đến năm 2045 (Nghị quyết 06) theo hình thức trực tiếp và trực tuyến tới các điểm cầu của các ban, bộ, ngành Trung ương và địa phương.',
    'Tại điểm cầu thành phố Từ Sơn, tham dự có các đ/c Lê Xuân Lợi- TUV, Bí thư Thành ủy, Đỗ Tuấn Sơn- Phó Bí thư TTTU, Hoàng Bá Huy- Phó Bí thư thành ủy, Chủ tịch UBND thành phố; các đ/c trong TTHĐND, UBND, ủy viên BCH Đảng bộ thành phố, lãnh đạo các ngành, đoàn thể thành phố. Hội nghị được kết nối trực tuyến đến Đảng ủy các phường địa bàn thành phố.',
    'Tại Hội nghị, các đại biểu được nghe Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh trình bày báo cáo về những nội dung chủ yếu của Nghị quyết 06. Theo đó, Nghị quyết đề ra mục tiêu tổng quát là đẩy nhanh tốc độ và nâng cao chất lượng đô thị hoá, phát triển đô thị bền vững theo mạng lưới, hình thành một số đô thị, chuỗi đô thị động lực thông minh kết nối với khu vực và thế giới. Nghị quyết cũng đề ra tầm nhìn đến năm 2045 tỷ lệ đô thị hóa nước ta thuộc nhóm trung bình cao của khu vực ASEAN và Châu Á; xây dựng được ít nhất 5 đô thị đạt tầm cỡ quốc tế và giữ vai trò là đầu mối kết nối với mạng lưới khu vực, quốc tế.',
    'Phát biểu chỉ đạo tại Hội nghị, Thường trực Ban Bí thư Võ Văn Thưởng đã gợi mở một số nội dung để triển khai thực hiện hiệu quả Nghị quyết 06 thời gian tới, trong đó, các cấp ủy, tổ chức đảng, cán bộ, đảng viên phải nghiên cứu, quán triệt, nhận thức đầy đủ, sâu sắc nội dung Nghị quyết 06. Tăng cường sự lãnh đạo, chỉ đạo của Đảng, nâng cao hiệu lực, hiệu quả quản lý nhà nước, thống nhất nhận thức và hành động trong hoàn thiện thể chế quy hoạch, xây dựng, quản lý và phát triển đô thị bền vững. Cùng với đó, khẩn trương xây dựng chương trình kế hoạch hành động thực hiện Nghị quyết với lộ trình và phân công cụ thể; bổ sung cụ thể hóa các tiêu chí, chỉ tiêu nêu trong Nghị quyết vào kế hoạch năm và theo từng giai đoạn của ngành, địa phương, cơ quan, đơn vị.',
    'Ngay sau Hội nghị, Chủ tịch UBND tỉnh Nguyễn Hương Giang yêu cầu các cấp ủy đảng, chính quyền, các đảng ủy trực thuộc Tỉnh ủy trên cơ sở những nội dung của Nghị quyết 06, kịp thời tuyên truyền, quán triệt, phổ biến các nội dung đến cán bộ, đảng viên bằng các hình thức phù hợp với đặc điểm tình hình thực tiễn. Bên cạnh đó, nghiêm túc triển khai thực hiện Chương trình hành động số 31 của Ban Chấp hành Đảng bộ tỉnh khóa XX thực hiện Nghị quyết số 06 của Bộ Chính trị về quy hoạch, xây dựng, quản lý và phát triển bền vững đô thị Việt Nam đến năm 2030, tầm nhìn đến năm 2045. Trong đó, căn cứ Chương trình hành động của Tỉnh ủy, các đơn vị xây dựng kế hoạch triển khai thực hiện đảm bảo khả thi, thiết thực, hiệu quả; thể chế hóa Chương trình hành động của Tỉnh ủy bằng các Nghị quyết phát triển kinh tế - xã hội 5 năm, hàng năm; các Nghị quyết chuyên đề và ban hành các chính sách, quy định về quy hoạch, xây dựng, phát triển đô thị; kịp thời tích hợp cụ thể hóa vào định hướng, các nội dung cốt lõi, quan trọng, cần thiết trong quy hoạch tỉnh Bắc Ninh thời kỳ 2021 - 2031, tầm nhìn 2050 để bổ sung, hoàn thiện báo cáo trình cấp có thẩm quyền xem xét, quyết định…',
  ],
  differences: [
    {
      printed: 'thời kỳ 2021 - 2031, tầm nhìn 2050',
      official: 'thời kỳ 2021 - 2030, tầm nhìn đến năm 2050',
      source: 'Quyết định số 670/QĐ-TTg ngày 21/05/2020, nhiệm vụ lập quy hoạch tỉnh Bắc Ninh',
    },
  ],
  sisters: [
    { place: 'Huyện Quế Võ, Bắc Ninh', postedAt: hour('2022-05-18', '15:00'), dayOnly: false },
    { place: 'Huyện Cư Kuin, Đắk Lắk', postedAt: hour('2022-05-18', '15:47'), dayOnly: false },
    { place: 'Huyện Châu Phú, An Giang', postedAt: hour('2022-05-20', '00:00'), dayOnly: true },
    { place: 'Đoàn ĐBQH và HĐND tỉnh Vĩnh Phúc', postedAt: hour('2022-05-20', '00:00'), dayOnly: true },
  ],
}
