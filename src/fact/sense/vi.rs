//! Words of Vietnamese that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const VIETNAMESE: Language = Language {
    code: "vi",
    not: "không",
    without: "",
    refusals: "",
    denials: "",
    further: "chẳng|chả|chưa|đừng|chớ|không hề|không bao giờ|chưa bao giờ|chưa từng|chưa hề|chẳng hề|chẳng bao giờ|\
        chưa được|không được|không thể|không phải|chẳng phải|không còn|không có|không ai|không gì|chẳng ai|chẳng có|\
        không cần|không nên|không chịu|không muốn|từ chối|khước từ|thất bại trong việc|thôi không|miễn|vô hiệu|mà không|\
        bất thành|hết|cấm|thiếu|là sai|là sai sự thật|là tin giả|là bịa đặt",
    idioms: "không chỉ|không những|không chỉ có|không chỉ riêng|không riêng|không riêng gì|không đơn thuần|không chỉ đơn thuần|không khí|không quân|\
        không gian|hàng không|trên không|không lâu|không lâu sau|không lâu trước|không ít|không ngừng|không ngớt|không kém|không dưới|\
        không quá|không hơn|không nhiều hơn|không ít hơn|không sớm hơn|không muộn hơn|không phận|phòng không|không trung|không vận|không lưu|\
        đường không|tên lửa không đối|không kích|không tặc|không gian mạng|con số không|hay không|có không|hay chưa|được không|phải không|\
        đúng không|\
        không thể không|không khỏi|không tránh khỏi|không ngờ|không nghi ngờ|không còn nghi ngờ|không nghi ngờ gì|không thể phủ nhận|\
        không thể chối cãi|không thể thiếu|không mấy khi|không phải chỉ|không sao|không may|chẳng may|chẳng những|chẳng bao lâu|chẳng mấy chốc|\
        chẳng hạn|\
        chưa kể|chưa đầy|chưa tới|chưa biết chừng|chưa chừng|chẳng khác|không khác|không khác gì|không đâu xa|không xa|không phân biệt|không kể|\
        bất kể|bất chấp|bất ngờ|bất cứ|bất kỳ|bất động sản|bất đắc dĩ|vô địch|vô cùng|vô số|vô tình|vô lăng|vô tuyến|vô hình trung|\
        âm độ không|hư không|không tên|không đồng|thời gian và không gian|chân không|sân không|hết sức|hết lòng|hết mình|trước hết|hầu hết|trên hết|\
        hết hạn|hết năm|miễn là|miễn phí|không nói nên lời|dù muốn hay không|có hay không",
    affixes: &[
        Affix::Prefix("vô "),
        Affix::Prefix("bất "),
        Affix::Prefix("phi "),
        Affix::Prefix("phản "),
        Affix::Prefix("không "),
        Affix::Prefix("chưa "),
        Affix::Prefix("chống "),
        Affix::Prefix("miễn "),
        Affix::Prefix("kém "),
    ],
    quantities: &[
        (
            "tất cả|mọi|mọi người|toàn bộ|toàn thể|toàn|cả|tất thảy|hết thảy|mỗi|từng|ai cũng|ai nấy|luôn|luôn luôn|lúc nào cũng|bao giờ cũng|cả hai|\
            đều|hoàn toàn|nhất trí|khắp|khắp nơi|mọi lúc|mọi nơi|suốt|mãi mãi|bất cứ ai|bất kỳ ai|100%",
            Q::All,
        ),
        (
            "hầu hết|phần lớn|đa số|đại đa số|đa phần|chủ yếu|thường|thông thường|thường xuyên nhất|quá nửa|hơn một nửa|phần đông|gần như toàn bộ|\
            số đông",
            Q::Most,
        ),
        (
            "nhiều|rất nhiều|nhiều người|hàng loạt|vô số|đông đảo|hàng trăm|hàng nghìn|hàng ngàn|hàng chục|hàng triệu|thường xuyên|nhiều lần|\
            không ít|vô vàn|đáng kể|liên tiếp|liên tục|lượng lớn|số lượng lớn",
            Q::Many,
        ),
        (
            "một số|vài|một vài|có người|ai đó|điều gì đó|một phần|đôi khi|thỉnh thoảng|có lúc|có khi|một ít|ít nhất một|nào đó|một người|dăm ba|\
            một bộ phận|phần nào",
            Q::Some,
        ),
        ("ít|rất ít|số ít|một số ít|thiểu số|hiếm|hiếm khi|ít khi|hiếm hoi|họa hoằn|hầu như không|gần như không|vỏn vẹn|nhỏ lẻ|thưa thớt", Q::Few),
        (
            "không ai|không một ai|không người nào|không gì|không có gì|không điều gì|không một|không bao giờ|chưa bao giờ|chẳng ai|chẳng gì|\
            không đâu|không nơi nào|không ai cả|không hề",
            Q::None,
        ),
        ("chỉ|chỉ có|duy nhất|mỗi mình|riêng|chỉ riêng|độc quyền|đơn thuần|một mình|thuần túy|chỉ là|mới chỉ|dành riêng|giới hạn ở|chỉ mới", Q::Only),
    ],
    modalities: &[
        (
            "phải|buộc phải|bắt buộc|bắt buộc phải|cần phải|có nghĩa vụ|bị buộc|có trách nhiệm|nhất thiết phải|đành phải|ắt phải|cần thiết phải|\
            nhất định phải|yêu cầu phải",
            M::Must,
        ),
        ("nên|cần|được khuyến cáo|khuyến nghị|khuyên|lẽ ra|đáng lẽ|đáng ra|tốt nhất là", M::Should),
        ("được phép|cho phép|được quyền|có quyền|được cho phép|được miễn|tùy ý|được tự do", M::May),
        (
            "có lẽ|có thể sẽ|có khả năng|dường như|hình như|có vẻ|có vẻ như|chắc|chắc là|nghi|bị nghi|nghi là|được cho là|cho rằng có thể|\
            theo cáo buộc|bị cáo buộc|có nguy cơ|biết đâu|nhiều khả năng|hẳn|được đồn|tin đồn",
            M::Might,
        ),
        ("có thể|có khả năng thực hiện|đủ sức|đủ khả năng|có năng lực|biết cách|làm được", M::Can),
        (
            "sẽ|sắp|dự kiến|dự định|định|có kế hoạch|lên kế hoạch|chuẩn bị|dự báo|dự đoán|kỳ vọng|có ý định|đặt mục tiêu|chờ|hứa|cam kết|sắp sửa|\
            đang tính|nhằm",
            M::Will,
        ),
        (
            "không được|không được phép|cấm|bị cấm|nghiêm cấm|không cho phép|không nên|đừng|chớ|không thể|không được quyền|cấm không được|phải không|\
            không có quyền",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("trước|trước khi|trước đó|trước lúc|trước đây|từ trước|tiền", O::Before),
        ("sau|sau khi|sau đó|rồi|kế tiếp|tiếp đó|về sau|sau này|hậu|hôm sau", O::After),
        ("cho đến|đến khi|cho tới|cho đến khi|tới khi|đến tận|cho tới khi|mãi đến", O::Until),
        ("từ khi|kể từ|kể từ khi|từ lúc|từ đó|kể từ đó", O::Since),
        ("trong khi|trong lúc|trong suốt|đang khi|giữa lúc|cùng lúc|đồng thời|trong thời gian|trong quá trình", O::During),
    ],
    opposites: &[
        (
            "chấp nhận|chấp thuận|đồng ý|phê duyệt|phê chuẩn|thông qua|tán thành|nhận lời|ưng thuận|duyệt|nhất trí",
            "từ chối|bác bỏ|bác|phản đối|phủ quyết|khước từ|không đồng ý|gạt bỏ|bác đơn|không chấp nhận",
        ),
        (
            "tăng|gia tăng|tăng lên|tăng mạnh|tăng vọt|tăng trưởng|tăng cường|leo thang|đi lên|nâng|nâng lên|mở rộng|vọt lên|nhảy vọt|khởi sắc|\
            lên giá|tăng giá|phục hồi|bật tăng|tăng thuế|tăng lương",
            "giảm|suy giảm|giảm xuống|giảm mạnh|giảm sâu|sụt|sụt giảm|hạ|hạ xuống|thu hẹp|rớt|lao dốc|đi xuống|cắt giảm|tụt|mất giá|giảm giá|\
            giảm thuế|giảm lương|suy thoái",
        ),
        (
            "thắng|chiến thắng|giành chiến thắng|đánh bại|hạ gục|vô địch|thắng lợi|thắng kiện|đắc cử|trúng cử|trúng thầu|thắng cử|đỗ|đậu|người thắng|\
            vượt qua|thăng hạng|đi tiếp",
            "thua|thất bại|bại|thất thủ|để thua|thảm bại|thua kiện|thất cử|trượt|trượt thầu|rớt|người thua|bị loại|xuống hạng|dừng bước|bại trận",
        ),
        (
            "mở|mở cửa|khai trương|mở lại|mở màn|khánh thành|thông xe|mở bán|hoạt động|mở cửa lại",
            "đóng|đóng cửa|đóng lại|khép lại|phong tỏa|bít|đình chỉ|ngừng hoạt động|tạm đóng|chặn",
        ),
        (
            "bắt đầu|khởi đầu|mở đầu|khai mạc|khởi công|khởi động|phát động|nhậm chức|nhập học|đầu|ra mắt|triển khai",
            "kết thúc|chấm dứt|bế mạc|hoàn thành|hoàn tất|kết liễu|mãn nhiệm|tốt nghiệp|cuối|khép lại|thu hồi|ngừng|rời ghế",
        ),
        (
            "đến|tới|đến nơi|cập bến|hạ cánh|nhập cảnh|về nước|trở về|đặt chân|cập cảng|quay lại",
            "rời|đi|rời đi|khởi hành|cất cánh|xuất cảnh|rời khỏi|lên đường|ra đi|rời cảng|bỏ đi",
        ),
        (
            "vào|đi vào|bước vào|tham gia|gia nhập|tham dự|lối vào|nhập viện|dự|nhập ngũ|nhập cuộc",
            "ra|đi ra|bước ra|rút|rút khỏi|rời khỏi|vắng mặt|lối ra|xuất viện|tẩy chay|bỏ cuộc|xuất ngũ|rút lui",
        ),
        (
            "mua|mua vào|mua lại|người mua|bên mua|nhập khẩu|thu mua|sắm|nhập|mua ròng",
            "bán|bán ra|bán lại|người bán|bên bán|xuất khẩu|bán tháo|tiêu thụ|xuất|bán ròng",
        ),
        (
            "cho phép|cấp phép|hợp pháp hóa|được phép|gỡ bỏ lệnh cấm|chấp thuận|dỡ bỏ",
            "cấm|nghiêm cấm|bị cấm|ngăn cấm|ngăn chặn|cấm vận|không cho phép|chặn|áp đặt|đình chỉ",
        ),
        (
            "ủng hộ|hỗ trợ|hậu thuẫn|tán thành|cổ vũ|hoan nghênh|đồng tình|thân",
            "phản đối|chống|chống đối|chống lại|chỉ trích|lên án|biểu tình|đả kích|chê|bất bình",
        ),
        (
            "xác nhận|thừa nhận|khẳng định|thú nhận|nhận tội|công nhận|chứng thực|thú tội",
            "phủ nhận|bác bỏ|chối|chối tội|phản bác|cải chính|\
            không nhận|bác tin",
        ),
        (
            "có tội|kết án|tuyên án|khởi tố|truy tố|buộc tội|kết tội|phạm tội|bị kết án",
            "vô tội|trắng án|tha bổng|miễn tố|ân xá|án treo|minh oan|đình chỉ vụ án|miễn tội|được minh oan",
        ),
        (
            "bắt|bắt giữ|tạm giữ|giam|giam giữ|bỏ tù|tạm giam|câu lưu|bắt giam|tống giam|vào tù|bắt cóc|truy bắt",
            "thả|trả tự do|phóng thích|tại ngoại|ra tù|được thả|giải cứu|tẩu thoát|bỏ trốn|vượt ngục|giải thoát",
        ),
        (
            "tuyển|tuyển dụng|thuê|bổ nhiệm|thăng chức|nhậm chức|tái bổ nhiệm|phong|phong hàm|đề bạt|được bầu|tái cử",
            "sa thải|đuổi việc|miễn nhiệm|bãi nhiệm|cách chức|giáng chức|từ chức|cho thôi việc|mất việc|phế truất|thôi việc|nghỉ việc",
        ),
        ("sinh|ra đời|chào đời|sinh ra|thành lập|sáng lập", "chết|mất|qua đời|tử vong|từ trần|thiệt mạng|giải thể|tạ thế|hy sinh|bỏ mạng"),
        (
            "sống|sống sót|còn sống|thoát chết|cứu sống|được cứu|thoát nạn|bình an|sống lại",
            "chết|thiệt mạng|tử vong|bị giết|tử nạn|hy sinh|thi thể|mất mạng|bỏ mạng|sát hại|giết|giết chết",
        ),
        (
            "bị thương|mắc bệnh|nhiễm bệnh|bệnh|ốm|nhiễm|dương tính|lây nhiễm|nguy kịch|nặng|nghiêm trọng|trọng thương",
            "bình phục|khỏi bệnh|hồi phục|khỏe mạnh|khỏe|lành lặn|âm tính|an toàn|ổn định|nhẹ|không đáng kể|xây xát",
        ),
        ("tìm thấy|tìm được|phát hiện|thu hồi|giành lại|lấy lại|nhận được|đạt được", "mất|đánh mất|thất lạc|mất tích|bỏ lỡ|để mất|vuột mất"),
        (
            "hợp pháp|đúng luật|hợp hiến|chính đáng|đúng quy định|chính thức",
            "bất hợp pháp|trái phép|phi pháp|trái luật|vi hiến|bất chính|sai quy định|lậu|không chính thức|phạm pháp",
        ),
        (
            "đúng|thật|sự thật|chính xác|có thật|xác thực|thật sự|chân thật",
            "sai|giả|giả mạo|sai sự thật|không chính xác|bịa đặt|dối trá|sai lệch|\
            hư cấu|nhầm",
        ),
        ("thành công|đạt|hoàn thành|trót lọt|thuận lợi|hiệu quả", "thất bại|bất thành|không đạt|đổ bể|hỏng|trắc trở|phá sản|không hiệu quả|đổ vỡ"),
        (
            "hơn|nhiều hơn|trên|vượt|ít nhất|tối thiểu|quá|không dưới|lớn hơn|trở lên",
            "dưới|ít hơn|kém|không đến|nhiều nhất|tối đa|chưa đầy|không quá|nhỏ hơn|trở xuống|chưa tới",
        ),
        ("cao|cao hơn|cao nhất|kỷ lục cao|đỉnh|mức trần", "thấp|thấp hơn|thấp nhất|kỷ lục thấp|đáy|mức sàn"),
        ("lớn|to|rộng|khổng lồ|lớn nhất|quy mô lớn|đại", "nhỏ|bé|hẹp|tí hon|nhỏ nhất|quy mô nhỏ|tiểu"),
        (
            "dài|lâu|dài hạn|kéo dài|gia hạn|lâu dài|hoãn|trì hoãn|lùi|muộn|trễ|chậm trễ|dời lại",
            "ngắn|ngắn hạn|rút ngắn|ngắn ngủi|sớm|đúng hạn|đúng giờ|đẩy sớm|kịp thời|chóng vánh",
        ),
        ("đa số|phần lớn|đảng cầm quyền", "thiểu số|phần nhỏ|phe đối lập|đảng đối lập"),
        (
            "đầu tiên|lần đầu|thứ nhất|dẫn đầu|đầu năm|đầu tháng|hiệp một|nửa đầu|lượt đi",
            "cuối cùng|lần cuối|sau cùng|bét|cuối năm|cuối tháng|hiệp hai|nửa cuối|lượt về|đội sổ",
        ),
        ("bắc|miền bắc|phía bắc|phương bắc", "nam|miền nam|phía nam|phương nam"),
        ("đông|phía đông|miền đông|phương đông", "tây|phía tây|miền tây|phương tây"),
        ("phía đông|phía tây|miền đông|miền tây", "phía bắc|phía nam|miền bắc|miền nam|miền trung"),
        ("đông bắc|tây bắc", "đông nam|tây nam"),
        ("trái|bên trái|cánh tả|rẽ trái|tả", "phải|bên phải|cánh hữu|rẽ phải|hữu"),
        ("trên|phía trên|lên|thượng nguồn|tầng trên|thượng viện", "dưới|phía dưới|xuống|hạ nguồn|tầng dưới|hạ viện"),
        (
            "hôm qua|năm ngoái|tháng trước|tuần trước|năm trước|quá khứ|vừa qua|trước đây|đã|rồi|cựu",
            "ngày mai|năm sau|năm tới|tháng tới|tuần tới|tương lai|sắp tới|sau này|chưa|đương nhiệm|sẽ",
        ),
        (
            "trong|bên trong|trong nước|nội địa|nội bộ|trong nhà|nội thành|nội|quốc nội",
            "ngoài|bên ngoài|nước ngoài|ngoài nước|ngoài trời|ngoại thành|ngoại|hải ngoại|quốc ngoại|quốc tế",
        ),
        (
            "nam|nam giới|đàn ông|ông|con trai|chồng|cha|bố|anh trai|em trai|ông nội|ông ngoại|cậu|chàng|chú rể|hoàng tử|vua|bé trai|nam sinh|đực|\
            nam thanh niên",
            "nữ|nữ giới|phụ nữ|đàn bà|bà|con gái|vợ|mẹ|má|chị gái|em gái|bà nội|bà ngoại|cô|nàng|cô dâu|công chúa|nữ hoàng|bé gái|nữ sinh|cái|\
            thiếu nữ",
        ),
        ("ban ngày|sáng|buổi sáng|bình minh|rạng sáng|sáng sớm", "đêm|ban đêm|tối|chiều|buổi chiều|buổi tối|hoàng hôn|khuya|đêm khuya"),
        ("hè|mùa hè|nóng|nắng nóng|ấm|mùa xuân|oi bức|nắng", "đông|mùa đông|lạnh|rét|mát|mùa thu|giá rét|mưa"),
        ("mới|tân|hiện đại|đời mới|mới nhất", "cũ|cổ|lỗi thời|đời cũ|xưa|tiền nhiệm|cổ điển"),
        ("trẻ|thanh niên|trẻ em|thiếu niên|vị thành niên", "già|cao tuổi|lão|người già|người lớn|trưởng thành|cao niên"),
        (
            "công|công lập|công khai|nhà nước|quốc doanh|công cộng|quốc hữu hóa|chính thức",
            "tư|tư nhân|dân lập|bí mật|kín|riêng tư|tư thục|tư nhân hóa|không chính thức|mật",
        ),
        (
            "tấn công|tiến công|xâm lược|công kích|oanh tạc|chiếm|chiếm đóng|đánh chiếm",
            "phòng thủ|phòng ngự|bảo vệ|chống trả|tự vệ|giải phóng|tái chiếm|rút quân",
        ),
        ("tiến|tiến lên|dẫn trước|tiến bộ|phát triển|vươn lên", "lùi|rút lui|thụt lùi|bị dẫn|tụt hậu|trì trệ|tụt lại"),
        ("kết hôn|cưới|thành hôn|đính hôn|đám cưới|tái hôn|đã kết hôn", "ly hôn|ly dị|chia tay|hủy hôn|độc thân|ly thân|chưa kết hôn"),
        ("cho vay|chủ nợ|cho thuê|chủ nhà|bên cho vay", "vay|con nợ|thuê|người thuê|trả nợ|bên vay"),
        ("giáo viên|thầy|giảng viên|dạy|thầy giáo|cô giáo", "học sinh|sinh viên|học|học trò|học viên"),
        ("hỏi|câu hỏi|chất vấn", "trả lời|đáp|câu trả lời|hồi đáp|phúc đáp"),
        ("nhớ|ghi nhớ|yêu|yêu thích|thích|mến|quý", "quên|lãng quên|ghét|căm ghét|thù ghét|căm thù|ghê tởm"),
        ("mạnh|hùng mạnh|vững|củng cố|cứng rắn|kiên cố|mạnh mẽ", "yếu|suy yếu|yếu ớt|làm suy yếu|mềm mỏng|mong manh|lung lay"),
        ("giàu|giàu có|khá giả|thịnh vượng|hưng thịnh", "nghèo|nghèo khó|túng thiếu|khó khăn|nghèo đói|suy tàn"),
        ("rẻ|giá rẻ|miễn phí|không mất phí|phải chăng", "đắt|đắt đỏ|thu phí|mất phí|có phí|trả phí|tốn kém"),
        ("an toàn|vô hại|ổn định|yên bình|yên tâm|an ninh", "nguy hiểm|có hại|bất ổn|rủi ro|độc hại|mất an toàn|hỗn loạn|lo ngại|mất an ninh"),
        (
            "siết chặt|thắt chặt|siết|nghiêm ngặt|căng thẳng|leo thang|tăng nặng|nghiêm khắc",
            "nới lỏng|giảm nhẹ|hạ nhiệt|lỏng lẻo|xoa dịu|dịu|khoan hồng|nới|hòa dịu",
        ),
        ("lãi|lợi nhuận|lời|thặng dư|doanh thu|thu|thu nhập|thu nhập ròng|có lãi", "lỗ|thua lỗ|thâm hụt|chi|chi phí|chi tiêu|bội chi|lỗ ròng|nợ"),
        ("cung|nguồn cung|dư thừa|đủ|dồi dào|thừa", "cầu|nhu cầu|thiếu hụt|thiếu|khan hiếm|không đủ"),
        ("thỏa thuận|nhất trí|hòa giải|đạt được thỏa thuận|ký|ký kết|đồng thuận", "bất đồng|tranh chấp|đổ vỡ|xé bỏ|hủy|hủy bỏ|mâu thuẫn|chia rẽ"),
        (
            "tiếp tục|duy trì|vẫn|vẫn còn|giữ|giữ nguyên|tiếp diễn|còn|như cũ",
            "dừng|ngừng|chấm dứt|không còn|bỏ|hủy|từ bỏ|thay đổi|tạm dừng|đình chỉ|\
            hết",
        ),
        (
            "nối lại|khôi phục|mở lại|tái khởi động|hoạt động trở lại|phục hồi",
            "gián đoạn|tạm ngừng|tạm dừng|tạm hoãn|đình công|đình chỉ|đóng băng|\
            ngừng",
        ),
        ("xây|xây dựng|dựng|lắp đặt|thành lập|xây mới|lắp", "phá|phá dỡ|dỡ bỏ|tháo dỡ|phá hủy|giải thể|đập bỏ|sập|đổ"),
        ("thêm|bổ sung|bao gồm|gồm|kể cả|đưa vào", "xóa|bớt|loại|loại bỏ|loại trừ|trừ|ngoại trừ|không bao gồm|gạch tên"),
        ("bắt buộc|cưỡng chế|ép buộc", "tự nguyện|tùy chọn|tự do|tình nguyện"),
        (
            "vĩnh viễn|thường trực|lâu dài|cố định|suốt đời|vô thời hạn|chính thức",
            "tạm thời|lâm thời|có thời hạn|tạm|không thường trực|thời vụ|\
            quyền",
        ),
        ("có mặt|hiện diện|tham dự|có", "vắng|vắng mặt|không có|thiếu vắng"),
        ("giống|giống nhau|như nhau|tương tự|bằng nhau|cùng|bình đẳng", "khác|khác nhau|khác biệt|trái ngược|ngược lại|bất bình đẳng"),
        (
            "tích cực|lạc quan|có lợi|thuận lợi|tin tốt|tốt|tốt hơn|cải thiện|tốt nhất|xuất sắc|dương",
            "tiêu cực|bi quan|bất lợi|xấu|tin xấu|tồi|tệ|xấu đi|tồi tệ|kém|xuống cấp|tệ nhất|âm",
        ),
        (
            "hòa bình|ngừng bắn|đình chiến|hữu nghị|hòa đàm|bình thường hóa|hòa hoãn",
            "chiến tranh|giao tranh|nổ súng|thù địch|xung đột|tuyên chiến|đối đầu|cắt đứt quan hệ",
        ),
        ("bạn|đồng minh|đối tác|bạn bè|đồng đội", "thù|kẻ thù|đối thủ|địch|kình địch|quân địch"),
        (
            "nguyên đơn|nạn nhân|công tố|chủ|người sử dụng lao động|bác sĩ|bị hại|cấp trên",
            "bị đơn|bị cáo|hung thủ|luật sư bào chữa|nhân viên|người lao động|bệnh nhân|nghi phạm|thủ phạm|cấp dưới",
        ),
        ("có hiệu lực|hữu hiệu|hiệu lực|còn hạn", "mất hiệu lực|vô hiệu|hết hạn|hết hiệu lực"),
        ("cố ý|cố tình|chủ ý|có chủ đích", "vô ý|vô tình|sơ ý|ngẫu nhiên|tai nạn|tình cờ"),
        ("sân nhà|chủ nhà|đội chủ nhà", "sân khách|đội khách|khách"),
        ("nhanh|nhanh chóng|tăng tốc|ngay|lập tức|cấp tốc|đẩy nhanh", "chậm|chậm chạp|giảm tốc|từ từ|dần dần|chậm lại|ì ạch"),
        ("gần|cận|kề|lân cận", "xa|cách xa|xa xôi|hẻo lánh"),
        ("dễ|dễ dàng|đơn giản", "khó|khó khăn|phức tạp"),
        ("đầy|kín|đầy đủ|toàn phần", "trống|vắng|rỗng|một phần|thiếu"),
        ("khô|hạn hán|khô hạn|nắng|quang đãng", "ẩm|ướt|lũ|lụt|mưa|ngập|lũ lụt|nhiều mây"),
        ("khen|khen ngợi|ca ngợi|khen thưởng|thưởng|tuyên dương", "chê|chỉ trích|phê bình|lên án|phạt|kỷ luật|trừng phạt|khiển trách"),
        ("gửi|trao|cho|đưa|trả|tặng|cấp|giao|nộp", "nhận|thu|lấy|tịch thu|đòi|tước|thu hồi"),
        (
            "quân sự|binh sĩ|vũ trang|quân đội|vũ lực|lính|tăng quân",
            "dân sự|dân thường|thường dân|phi quân sự|người dân|rút quân|không vũ trang|\
            phi vũ trang",
        ),
        ("dân chủ|tự do|độc lập|tự trị", "độc tài|kiểm soát|phụ thuộc|chuyên chế|áp bức|lệ thuộc"),
        ("tin|tin tưởng|tin cậy|tín nhiệm", "nghi ngờ|hoài nghi|ngờ vực|mất niềm tin|bất tín nhiệm"),
        ("công bố|tiết lộ|công khai|phơi bày|hé lộ", "che giấu|giấu|bưng bít|giữ kín|giấu nhẹm|bảo mật"),
        ("bảo vệ|tuân thủ|tôn trọng|cứu|chấp hành|thực hiện", "vi phạm|xâm phạm|phá hoại|làm hại|không tuân thủ|phớt lờ"),
        ("thống nhất|sáp nhập|hợp nhất|đoàn kết|liên kết", "chia rẽ|chia cắt|tách|ly khai|phân tán|chia tách"),
        ("trực tiếp|mặt đối mặt", "gián tiếp|trực tuyến|từ xa"),
        ("hàng ngày|mỗi ngày|hằng ngày", "hàng tuần|hàng tháng|hàng năm|mỗi tuần|mỗi tháng|mỗi năm|hằng tuần|hằng tháng|hằng năm"),
        ("hàng tuần|mỗi tuần|hằng tuần", "hàng tháng|hàng năm|mỗi tháng|mỗi năm|hằng tháng|hằng năm"),
        ("hàng tháng|mỗi tháng|hằng tháng", "hàng năm|mỗi năm|hằng năm"),
        ("đề xuất|kiến nghị|đề nghị", "áp đặt|áp dụng|rút lại"),
        ("với|cùng|cùng với|kèm", "không có|mà không|thiếu"),
    ],
};
